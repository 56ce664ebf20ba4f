// A page that answers a refused form stands in the history under its own address, so Back never sends a form again.
export function standInHistory() {
    const page = document.querySelector('form[data-here]');
    if (page) window.history.replaceState(null, '', page.dataset.here);
}
