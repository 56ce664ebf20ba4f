// Enhancements only: every page and every form works without this file.
import {
    Button, Checkboxes, CharacterCount, createAll, ErrorSummary, SkipLink,
} from './webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js';
import { mirrorMaps } from './js/maps.js';
import { joinDepth } from './js/depth.js';
import { keepDrafts } from './js/drafts.js';
import { fitFrame } from './js/frame.js';
import { standInHistory } from './js/history.js';
import { foldPatientNotes, openForPrint } from './js/folds.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
[ErrorSummary, Checkboxes, Button, CharacterCount, SkipLink].forEach((component) => createAll(component));

foldPatientNotes();
mirrorMaps();
joinDepth();
keepDrafts();
openForPrint();
fitFrame();
standInHistory();
