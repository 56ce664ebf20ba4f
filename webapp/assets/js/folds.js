// Folded text: patient notes start closed on small screens, and paper shows everything.
export function foldPatientNotes() {
    if (matchMedia('(max-width: 60rem)').matches) {
        document.querySelectorAll('.pt').forEach((notes) => { notes.open = false; });
    }
}

export function openForPrint() {
    let opened = [];
    window.addEventListener('beforeprint', () => {
        opened = [...document.querySelectorAll('main details:not([open])')];
        opened.forEach((fold) => { fold.open = true; });
    });
    window.addEventListener('afterprint', () => opened.forEach((fold) => { fold.open = false; }));
    document.querySelectorAll('[data-print]').forEach((button) => {
        button.hidden = false;
        button.addEventListener('click', () => window.print());
    });
}
