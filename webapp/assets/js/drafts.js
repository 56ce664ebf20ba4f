// Drafts: a form with data-autosave posts its own fields there after each pause, and says whether that worked.
const PAUSE = 900; // milliseconds without a change
const RETRY = 10000;

export function keepDrafts() {
    document.querySelectorAll('form[data-autosave]').forEach(keep);
}

function keep(form) {
    const status = form.querySelector('[data-save-status]');
    const say = (text) => { if (status) status.textContent = text; };
    let timer;
    let dirty = false;
    let sending = null;

    const send = async (options = {}) => {
        clearTimeout(timer);
        if (!dirty) return;
        dirty = false;
        sending?.abort();
        const mine = new AbortController();
        sending = mine;
        try {
            const answer = await fetch(form.dataset.autosave, {
                method: 'POST',
                body: new URLSearchParams(new FormData(form)),
                credentials: 'same-origin',
                redirect: 'manual', // a redirect is the sign-in page: nothing was kept
                signal: mine.signal,
                ...options,
            });
            if (answer.ok) {
                if (!dirty) say(status?.dataset.saved ?? '');
            } else {
                const signedOut = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
                later(signedOut ? 'signedOut' : 'refused');
            }
        } catch (failure) {
            if (failure.name !== 'AbortError') later('offline');
        }
    };

    const later = (why) => {
        dirty = true;
        say(`${status?.dataset.unsaved ?? ''} ${status?.dataset[why] ?? ''}`.trim());
        if (why === 'offline') timer = setTimeout(send, RETRY);
    };

    const changed = () => {
        dirty = true;
        clearTimeout(timer);
        timer = setTimeout(send, PAUSE);
    };

    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
    form.addEventListener('submit', () => { clearTimeout(timer); dirty = false; sending?.abort(); });
    window.addEventListener('online', () => send());
    document.addEventListener('visibilitychange', () => { if (document.hidden) send({ keepalive: true }); });
}
