// Runs before the first paint: says that scripts run, so that what only helps without them is not drawn at all.
document.documentElement.classList.add('js');
