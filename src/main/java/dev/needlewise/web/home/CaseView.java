package dev.needlewise.web.home;

import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case before it is begun; nothing of its key is in here. */
public record CaseView(
        @Nullable Note refusal,
        String lead,
        List<Offer> offers,
        List<Row> attempts,
        List<Fact> facts,
        List<Link> variants) {}
