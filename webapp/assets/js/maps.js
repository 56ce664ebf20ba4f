// Face and body maps: each numbered marker mirrors the checkbox or radio that it stands for.
export function mirrorMaps() {
    const markers = [...document.querySelectorAll('.mk[data-for]')]
        .map((marker) => ({ marker, box: document.getElementById(marker.dataset.for) }))
        .filter(({ box }) => box);
    if (markers.length === 0) return;

    const mirror = () => markers.forEach(({ marker, box }) => marker.classList.toggle('on', box.checked));
    document.addEventListener('change', mirror);
    mirror();
    markers.forEach(({ marker, box }) => marker.addEventListener('click', () => {
        if (box.disabled) return;
        box.click();
        box.focus({ preventScroll: true });
    }));
}
