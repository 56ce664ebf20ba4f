package dev.needlewise.web.feedback;

import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.ReceiptLine;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.web.page.CriticalBanner;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of a critical error what was unsafe, what to do instead, and what it means: calmly, once for all of them. */
final class Criticals {
    private Criticals() {}

    static Optional<CriticalBanner> of(List<ItemGrade> grades, Explained explained, Cited cited) {
        List<String> unsafe = new ArrayList<>();
        List<ReceiptLine> lines = new ArrayList<>();
        String instead = "";
        for (ItemGrade grade : grades) {
            for (ReceiptLine line : grade.lines()) {
                if (line.harm() == Harm.CRITICAL) {
                    unsafe.add(explained.unsafe(grade, line));
                    lines.add(line);
                    instead = instead.isEmpty() ? explained.instead(grade, line) : instead;
                }
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        ReceiptLine first = lines.get(0);
        return Optional.of(new CriticalBanner(
                "critical",
                Words.say("critical.title", unsafe.get(0)),
                (instead + " " + first.because()).strip(),
                cited.cite(first.claims()),
                Words.say("critical.meaning"),
                lines.size() == 1
                        ? Words.say("critical.after")
                        : Words.say("critical.more", String.join(" ", unsafe.subList(1, unsafe.size())))));
    }
}
