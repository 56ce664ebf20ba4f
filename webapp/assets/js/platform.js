// Talks with the learning platform around us: it keeps the proof of a launch where the browser keeps no cookie, is
// told when a registration is done, and is given what was chosen. Messages go to the platform's origin only.
const PATIENCE = 1000;

function frameOf(target) {
    const around = window.opener || window.parent;
    if (!target || target === '_parent') return around;
    try {
        return around.frames[target] || around;
    } catch {
        return around;
    }
}

function ask(element, subject, more) {
    const origin = element.dataset.origin;
    const id = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
    return new Promise((resolve) => {
        const late = setTimeout(() => resolve(null), PATIENCE);
        window.addEventListener('message', (event) => {
            const told = event.data;
            const ours = event.origin === origin && told && told.subject === `${subject}.response`
                && told.message_id === id;
            if (!ours) return;
            clearTimeout(late);
            resolve(told.error ? null : told);
        });
        frameOf(element.dataset.target).postMessage(
            { subject, message_id: id, key: element.dataset.key, ...more }, origin);
    });
}

for (const link of document.querySelectorAll('a[data-platform-put]')) {
    ask(link, 'lti.put_data', { value: link.dataset.value }).then(() => window.location.replace(link.href));
}

for (const form of document.querySelectorAll('form[data-platform-get]')) {
    ask(form, 'lti.get_data', {}).then((told) => {
        const value = told && typeof told.value === 'string' ? told.value : '';
        form.elements[form.dataset.field].value = value;
        form.submit();
    });
}

for (const form of document.querySelectorAll('form[data-platform-send]')) form.submit();

// It holds nothing secret, and a platform may stand at another origin than the one that it registers from.
if (document.querySelector('[data-platform-close]')) {
    (window.opener || window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, '*');
}
