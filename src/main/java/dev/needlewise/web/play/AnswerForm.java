package dev.needlewise.web.play;

import dev.needlewise.application.SaidWords;
import dev.needlewise.domain.grading.Action;
import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.TimeWindow;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.web.play.FormResult.Answered;
import dev.needlewise.web.play.FormResult.AskIfMeant;
import dev.needlewise.web.play.FormResult.Mistake;
import dev.needlewise.web.play.FormResult.Mistaken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the form of a question: positions on the page become an answer in the words of the item. */
final class AnswerForm implements Item.Cases<FormResult> {
    /** A mistake names what was typed, as far as it fits into a sentence. */
    private static final int LONGEST_SHOWN = 20;

    private final Typed typed;
    private final String session;
    private final Protocol protocol;

    private AnswerForm(Typed typed, String session, Protocol protocol) {
        this.typed = typed;
        this.session = session;
        this.protocol = protocol;
    }

    static FormResult read(Item item, Typed typed, String session, Protocol protocol) {
        if (SaidWords.length(typed.text(Typed.WORDS)) > SaidWords.LONGEST_REASON) {
            return mistake(Typed.WORDS, "play.error.words");
        }
        return item.match(new AnswerForm(typed, session, protocol));
    }

    @Override
    public FormResult contraindications(Item.Contraindications item) {
        List<Item.Contraindications.Option> options =
                Shuffled.byKey(item.options(), session, Item.Contraindications.Option::key);
        boolean none = typed.ticked(Typed.ANSWER, 0);
        Set<Key> chosen = new TreeSet<>();
        for (String value : typed.all(Typed.ANSWER)) {
            Typed.positionIn(value, options.size())
                    .ifPresent(position -> chosen.add(options.get(position - 1).key()));
        }
        if (none && !chosen.isEmpty()) {
            return mistake(Typed.ANSWER, "play.error.findings.both");
        }
        if (!none && chosen.isEmpty()) {
            return mistake(Typed.ANSWER, "play.error.findings");
        }
        return answered(new Response.Findings(chosen));
    }

    @Override
    public FormResult disposition(Item.DispositionItem item) {
        List<Item.DispositionItem.Reason> reasons =
                Shuffled.byKey(item.reasons(), session, Item.DispositionItem.Reason::key);
        Optional<Action> action = typed.position(Typed.ANSWER, Action.codes().size())
                .flatMap(position -> Action.of(Action.codes().get(position - 1)));
        boolean nothingStops = typed.ticked(Typed.REASON, 0);
        Optional<Integer> reason = typed.position(Typed.REASON, reasons.size());
        List<Mistake> mistakes = new ArrayList<>();
        if (action.isEmpty()) {
            mistakes.add(new Mistake(Typed.ANSWER, "play.error.action", ""));
        }
        if (!nothingStops && reason.isEmpty()) {
            mistakes.add(new Mistake(Typed.REASON, "play.error.reason", ""));
        }
        if (!mistakes.isEmpty()) {
            return new Mistaken(mistakes);
        }
        return answered(new Response.DispositionChoice(
                action.orElseThrow(),
                reason.map(position -> reasons.get(position - 1).key())));
    }

    @Override
    public FormResult depth(Item.Depth item) {
        String text = typed.text(Typed.ANSWER);
        boolean handOver = typed.has(Typed.HAND_OVER);
        if (handOver) {
            return text.isBlank() ? answered(new Response.HandOver()) : mistake(Typed.ANSWER, "play.error.depth.both");
        }
        Optional<BigDecimal> depth = DepthField.read(text);
        if (depth.isEmpty()) {
            return text.isBlank()
                    ? mistake(Typed.ANSWER, "play.error.depth")
                    : new Mistaken(List.of(new Mistake(Typed.ANSWER, "play.error.depth.unread", shortened(text))));
        }
        boolean meant = DepthField.read(typed.text(Typed.MEANT))
                .filter(confirmed -> confirmed.compareTo(depth.get()) == 0)
                .isPresent();
        if (DepthField.asksWhetherMeant(depth.get()) && !meant) {
            return new AskIfMeant(depth.get());
        }
        return answered(new Response.DepthNumber(depth.get()));
    }

    @Override
    public FormResult fixed(Item.Fixed item) {
        return chosen(item.offered(), Function.identity());
    }

    @Override
    public FormResult choice(Item.Choice item) {
        return chosen(Shuffled.of(item.options(), session, item.id()), Item.Choice.Option::key);
    }

    @Override
    public FormResult statement(Item.Statement item) {
        return chosen(Item.Statement.JUDGEMENTS, Function.identity());
    }

    @Override
    public FormResult aftercare(Item.Aftercare item) {
        List<Key> rows = Shuffled.of(item.rows(), session, item.id());
        Map<Key, Column> answers = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (int row = 1; row <= rows.size(); row++) {
            Key key = rows.get(row - 1);
            Optional<Column> column = column(typed.text(Typed.row(row)));
            column.ifPresent(answer -> answers.put(key, answer));
            if (column.isEmpty()) {
                String says = protocol.aftercare(key).map(line -> line.says()).orElse(key.value());
                mistakes.add(new Mistake(Typed.row(row), "play.error.row", says));
            }
        }
        return mistakes.isEmpty() ? answered(new Response.Matrix(answers)) : new Mistaken(mistakes);
    }

    @Override
    public FormResult time(Item.Time item) {
        String text = typed.text(Typed.ANSWER).strip().replace(',', '.');
        if (typed.has(Typed.CLINIC_SETS)) {
            return text.isEmpty() ? answered(new Response.ClinicSets()) : mistake(Typed.ANSWER, "play.error.time.both");
        }
        if (!text.matches("[0-9]{1,4}(\\.[0-9])?")) {
            return mistake(Typed.ANSWER, "play.error.time");
        }
        TimeWindow.Unit unit = typed.text(Typed.UNIT).equals(TimeWindow.Unit.HOURS.code())
                ? TimeWindow.Unit.HOURS
                : TimeWindow.Unit.DAYS;
        return answered(new Response.Duration(new BigDecimal(text), unit));
    }

    private static Optional<Column> column(String code) {
        return Arrays.stream(Column.values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }

    private <T> FormResult chosen(List<T> options, Function<T, String> key) {
        return typed.position(Typed.ANSWER, options.size())
                .map(position -> answered(new Response.Chosen(key.apply(options.get(position - 1)))))
                .orElseGet(() -> mistake(Typed.ANSWER, "play.error.choice"));
    }

    private FormResult answered(Response response) {
        Optional<Confidence> confidence = typed.position(Typed.CONFIDENCE, 3).map(Confidence::new);
        return new Answered(response, confidence, typed.text(Typed.WORDS).strip());
    }

    private static String shortened(String text) {
        String plain = text.strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_SHOWN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    private static FormResult mistake(String field, String words) {
        return new Mistaken(List.of(new Mistake(field, words, "")));
    }
}
