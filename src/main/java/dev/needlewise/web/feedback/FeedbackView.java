package dev.needlewise.web.feedback;

import dev.needlewise.web.page.CriticalBanner;
import dev.needlewise.web.page.DimensionMeter;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.SourceEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feedback on a case, or on one stage of it, in the order in which it is read.
 *
 * @param happened what became of the patient
 * @param result one sentence: score and safety side by side; empty after a single stage
 * @param notes what else must be known first, such as that it was late
 * @param receipt what the grade can be computed again from; empty after a single stage
 * @param challengeAction where "I think this is wrong" is sent; null where it cannot be
 */
public record FeedbackView(
        List<String> happened,
        @Nullable CriticalBanner critical,
        List<Note> notes,
        String result,
        List<DimensionMeter> meters,
        String cutNote,
        List<Link> next,
        List<ItemFeedback> items,
        List<SourceEntry> sources,
        List<Fact> receipt,
        @Nullable String challengeAction) {}
