// Needle depth: the number field is the answer; slider, buttons, drawing and hint follow it.
const SPEAK_AFTER = 250; // milliseconds of rest before the hint is read out

const read = (text) => {
    const plain = text.trim().replace(/\s*mm$/i, '').replace(',', '.');
    return /^\d{1,2}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
};

// Below the drawing the flag stays at its edge and points down.
const flagText = (depth, deepest) => {
    if (depth === null) return '';
    return depth > deepest ? `${depth}↓` : depth.toFixed(2);
};

export function joinDepth() {
    document.querySelectorAll('[data-depth]').forEach(join);
}

function join(control) {
    const number = control.querySelector('[data-depth-number]');
    const slider = control.querySelector('[data-depth-slider]');
    if (!slider) return; // read only
    const range = slider.querySelector('input[type=range]');
    const handOver = control.querySelector('[data-depth-hand-over]');
    const tip = control.querySelector('[data-depth-tip]');
    const hints = [...control.querySelectorAll('[data-depth-hints] > li')];
    const drawing = document.querySelector(`[data-depth-drawing="${number.id}"]`);
    const low = Number(range.min);
    const high = Number(range.max);
    slider.hidden = false;

    const draw = (depth) => {
        if (!drawing) return;
        const px = Number(drawing.dataset.px);
        const y = (Math.min(depth ?? 0, Number(drawing.dataset.deepest)) * px).toFixed(1);
        drawing.querySelectorAll('.nd-move').forEach((part) => part.setAttribute('transform', `translate(0 ${y})`));
        const flag = drawing.querySelector('.nd-tip');
        flag.toggleAttribute('hidden', depth === null);
        flag.querySelector('text').textContent = flagText(depth, Number(drawing.dataset.deepest));
    };

    let speaking;
    const hint = (depth) => {
        if (!tip) return;
        clearTimeout(speaking);
        speaking = setTimeout(() => {
            const said = depth === null ? null : hints.find((each) => !each.dataset.upTo || depth <= Number(each.dataset.upTo));
            tip.querySelector('b').textContent = said ? said.querySelector('b').textContent : tip.dataset.unset;
            tip.querySelector('span').textContent = said ? said.querySelector('span').textContent : '';
        }, SPEAK_AFTER);
    };

    const follow = (depth) => {
        slider.classList.toggle('unset', depth === null);
        range.value = depth === null ? low : Math.min(high, Math.max(low, depth));
        range.setAttribute('aria-valuetext', depth === null ? range.dataset.unset : `${depth.toFixed(2)} ${range.dataset.unit}`);
        draw(depth);
        hint(depth);
    };

    const answer = (depth) => {
        number.value = depth.toFixed(2);
        if (handOver) handOver.checked = false;
        follow(depth);
        number.dispatchEvent(new Event('change', { bubbles: true }));
    };

    range.addEventListener('input', () => answer(Number(range.value)));
    number.addEventListener('input', () => {
        if (handOver && number.value.trim() !== '') handOver.checked = false;
        follow(read(number.value));
    });
    control.querySelectorAll('[data-step]').forEach((button) => button.addEventListener('click', () => {
        const now = read(number.value);
        const next = now === null ? low : Math.round((now + Number(button.dataset.step)) * 100) / 100;
        answer(Math.min(high, Math.max(low, next)));
    }));
    if (handOver) {
        let kept = '';
        handOver.addEventListener('change', () => {
            if (handOver.checked) kept = number.value;
            number.value = handOver.checked ? '' : kept;
            follow(read(number.value));
        });
    }
    follow(read(number.value));
}
