package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Harm;
import java.util.List;

/** What a scoring rule says about one item: its score, and a mark for every line. */
record Marks(Fraction score, List<Mark> lines) {
    Marks {
        lines = List.copyOf(lines);
    }

    static Marks of(Mark mark) {
        return new Marks(mark.line().score(), List.of(mark));
    }

    static Marks of(ReceiptLine line) {
        return of(Mark.of(line));
    }

    Harm harm() {
        Harm worst = Harm.NONE;
        for (Mark mark : lines) {
            worst = Harm.worse(worst, mark.line().harm());
        }
        return worst;
    }
}
