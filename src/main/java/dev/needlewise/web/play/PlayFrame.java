package dev.needlewise.web.play;

import dev.needlewise.web.page.Confidence;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.PatientCard;
import dev.needlewise.web.page.StageList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a case shares: where the form goes, how far the case is, who the patient is, what is told.
 *
 * @param here the page's own address, under which it stands in the browser's history even as the answer to a form
 * @param at marks the place in the session that the form was made for, so that a late form is noticed
 * @param note what the trainee must know first, such as that another window has answered already
 * @param cites the claims behind a consequence that is told
 * @param inWords the reason in words as typed so far; null where none is asked
 * @param kept says that an earlier answer or draft is shown
 * @param last whether continuing ends the case
 */
public record PlayFrame(
        String action,
        String draftAction,
        String here,
        String at,
        StageList stages,
        PatientCard patient,
        List<String> story,
        List<Link> cites,
        @Nullable Note note,
        @Nullable Confidence confidence,
        @Nullable String inWords,
        @Nullable String wordsError,
        @Nullable String kept,
        boolean last) {}
