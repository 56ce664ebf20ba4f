package dev.needlewise.web.feedback;

import dev.needlewise.domain.grading.ReceiptLine;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.Answer;
import dev.needlewise.domain.protocol.FindingRow;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the codes of a receipt into the words that the trainee saw. */
public record AnswerWords(Protocol protocol) {
    /** A whole answer in words, whatever its lines. */
    public String whole(Item item, Response response) {
        if (response instanceof Response.Findings findings) {
            return findings.chosen().isEmpty()
                    ? Words.say("play.none-of-these")
                    : findings.chosen().stream()
                            .map(key -> subject(item, key.value()))
                            .collect(Collectors.joining("; "));
        }
        if (response instanceof Response.Matrix matrix) {
            return matrix.answers().entrySet().stream()
                    .map(row -> subject(item, row.getKey().value()) + ": "
                            + say(item, row.getValue().code()))
                    .collect(Collectors.joining("; "));
        }
        return say(item, response.code());
    }

    /** What a line of a list or matrix is about; empty where the line is the whole item. */
    public String subject(Item item, String key) {
        return item.match(new Subject(key));
    }

    /** One code of an answer, such as {@code postpone: active_acne}, {@code 0.5-1} or an option's key. */
    public String say(Item item, String code) {
        return code.isEmpty() ? Words.say("feedback.unanswered") : item.match(new Said(code));
    }

    /** The words of a reason that was offered, or of the protocol's row. */
    String reason(Item item, String key) {
        if (item instanceof Item.DispositionItem gate) {
            for (Item.DispositionItem.Reason offered : gate.reasons()) {
                if (offered.key().value().equals(key)) {
                    return offered.says();
                }
            }
        }
        return finding(key);
    }

    List<String> accepted(Item item, ReceiptLine line) {
        return line.accepted().stream().map(code -> say(item, code)).distinct().toList();
    }

    private String finding(String key) {
        if (key.equals(Response.NONE)) {
            return Words.say("play.nothing-stops");
        }
        return Key.isForm(key)
                ? protocol.finding(new Key(key)).map(FindingRow::says).orElse(key)
                : key;
    }

    /** A depth or a stretch of depths. */
    private static String depth(String code) {
        if (code.equals(Response.HandOver.CODE)) {
            return Words.say("depth.hand-over");
        }
        int dash = code.indexOf('-');
        return dash < 0
                ? Words.say("feedback.depth", code)
                : Words.say("feedback.depth.range", code.substring(0, dash), code.substring(dash + 1));
    }

    /** What a line is about. */
    private final class Subject implements Item.Cases<String> {
        private final String key;

        Subject(String key) {
            this.key = key;
        }

        @Override
        public String contraindications(Item.Contraindications item) {
            return item.options().stream()
                    .filter(option -> option.key().value().equals(key))
                    .map(Item.Contraindications.Option::says)
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String disposition(Item.DispositionItem item) {
            return "";
        }

        @Override
        public String depth(Item.Depth item) {
            return "";
        }

        @Override
        public String fixed(Item.Fixed item) {
            return "";
        }

        @Override
        public String aftercare(Item.Aftercare item) {
            return Key.isForm(key)
                    ? protocol.aftercare(new Key(key)).map(AftercareRow::says).orElse(key)
                    : key;
        }

        @Override
        public String time(Item.Time item) {
            return "";
        }

        @Override
        public String choice(Item.Choice item) {
            return "";
        }

        @Override
        public String statement(Item.Statement item) {
            return "";
        }
    }

    /** What was answered, or would have been right. */
    private final class Said implements Item.Cases<String> {
        private final String code;

        Said(String code) {
            this.code = code;
        }

        @Override
        public String contraindications(Item.Contraindications item) {
            return Words.say("feedback." + code);
        }

        @Override
        public String disposition(Item.DispositionItem item) {
            int colon = code.indexOf(": ");
            String reason = code.substring(colon + 2);
            String says = AnswerWords.this.reason(item, reason);
            return Words.say("feedback.because", Words.say("action." + code.substring(0, colon)), says);
        }

        @Override
        public String depth(Item.Depth item) {
            return AnswerWords.depth(code);
        }

        @Override
        public String fixed(Item.Fixed item) {
            Optional<Answer> answer = protocol.answers(item.choice()).stream()
                    .filter(offered -> offered.value().equals(code))
                    .findFirst();
            return answer.map(Answer::says).orElse(code);
        }

        @Override
        public String aftercare(Item.Aftercare item) {
            return Words.say("matrix." + code);
        }

        @Override
        public String time(Item.Time item) {
            return code.equals(Response.ClinicSets.CODE)
                    ? Words.say("time.clinic")
                    : code.replace("hours", Words.say("time.hours")).replace("days", Words.say("time.days"));
        }

        @Override
        public String choice(Item.Choice item) {
            return item.options().stream()
                    .filter(option -> option.key().equals(code))
                    .map(Item.Choice.Option::says)
                    .findFirst()
                    .orElse(code);
        }

        @Override
        public String statement(Item.Statement item) {
            return Words.say("judgement." + code);
        }
    }
}
