package dev.needlewise.web.feedback;

import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.ReceiptLine;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.web.page.CriticalBanner;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Optional;

/** Says of a critical error what was unsafe, what to do instead, and what it means: calmly, once for all of them. */
final class Criticals {
    private Criticals() {}

    static Optional<CriticalBanner> of(List<ItemGrade> grades, Explained explained, Cited cited) {
        List<Found> errors = grades.stream()
                .flatMap(grade -> grade.lines().stream()
                        .filter(line -> line.harm() == Harm.CRITICAL)
                        .map(line -> new Found(grade, line)))
                .toList();
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        Found first = errors.get(0);
        return Optional.of(new CriticalBanner(
                "critical",
                Words.say("critical.title", explained.unsafeTitle(first.grade(), first.line())),
                explained.instead(first.grade(), first.line()),
                cited.cite(first.line().claims()),
                errors.stream()
                        .skip(1)
                        .map(error -> explained.unsafe(error.grade(), error.line()))
                        .toList(),
                Words.say("critical.meaning"),
                Words.say("critical.after")));
    }

    private record Found(ItemGrade grade, ReceiptLine line) {}
}
