package dev.needlewise.web.sources;

import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Tag;
import java.util.List;

/**
 * Everything about one claim.
 *
 * @param passages where it stands: passage, what that passage says in short, and in which kind of text
 * @param rules the rows of the protocol that rest on it
 * @param cases the cases that use it; only for those who do not take them as trainees
 */
public record ClaimView(
        String says,
        String note,
        List<Tag> tags,
        String use,
        List<Fact> passages,
        List<Fact> rules,
        List<ConflictEntry> conflicts,
        List<Link> cases) {}
