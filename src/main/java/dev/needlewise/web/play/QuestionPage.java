package dev.needlewise.web.play;

import dev.needlewise.domain.grading.Action;
import dev.needlewise.domain.protocol.Answer;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.TimeWindow;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.web.page.AnswerMatrix;
import dev.needlewise.web.page.Choice;
import dev.needlewise.web.page.ChoiceList;
import dev.needlewise.web.page.DepthControl;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.FieldGroup;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.SkinFigure;
import dev.needlewise.web.page.TimeControl;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws the page of one question: every control shows what is typed so far, every value is a position on the page. */
final class QuestionPage implements Item.Cases<byte[]> {
    private final Views views;
    private final Page page;
    private final PlayFrame frame;
    private final Typed typed;
    private final Question question;

    /**
     * What surrounds the item.
     *
     * @param session seeds the order of options
     * @param skin draws the site of a depth question
     * @param askedOnce the depth that the page asks about; null when it does not
     */
    record Question(
            String session,
            Protocol protocol,
            SkinSites skin,
            boolean practice,
            @Nullable String askedOnce) {}

    QuestionPage(Views views, Page page, PlayFrame frame, Typed typed, Question question) {
        this.views = views;
        this.page = page;
        this.frame = frame;
        this.typed = typed;
        this.question = question;
    }

    @Override
    public byte[] contraindications(Item.Contraindications item) {
        List<Item.Contraindications.Option> options =
                Shuffled.byKey(item.options(), question.session(), Item.Contraindications.Option::key);
        List<Choice> choices = IntStream.rangeClosed(1, options.size())
                .mapToObj(position -> {
                    var option = options.get(position - 1);
                    boolean chosen = typed.ticked(Typed.ANSWER, position);
                    return new Choice(
                            Integer.toString(position),
                            option.says(),
                            null,
                            option.at().orElse(null),
                            chosen);
                })
                .toList();
        Choice none = Choice.of("0", Words.say("play.none-of-these"), typed.ticked(Typed.ANSWER, 0));
        return render(
                "findings",
                Map.of(
                        "group",
                        heading(item, hint(item, "play.select-all")),
                        "list",
                        new ChoiceList(Typed.ANSWER, true, choices, none, false)));
    }

    @Override
    public byte[] disposition(Item.DispositionItem item) {
        List<String> reasons =
                Shuffled.byKey(item.reasons(), question.session(), Item.DispositionItem.Reason::key).stream()
                        .map(Item.DispositionItem.Reason::says)
                        .toList();
        List<String> actions =
                Action.codes().stream().map(code -> Words.say("action." + code)).toList();
        Choice nothing = Choice.of("0", Words.say("play.nothing-stops"), typed.ticked(Typed.REASON, 0));
        return render(
                "disposition",
                Map.of(
                        "group",
                        heading(item, hint(item, null)),
                        "actions",
                        choices(Typed.ANSWER, actions, null),
                        "reasonGroup",
                        FieldGroup.below("reason", Words.say("play.reason.legend"), null, page.problem(Typed.REASON)),
                        "reasons",
                        choices(Typed.REASON, reasons, nothing)));
    }

    @Override
    public byte[] depth(Item.Depth item) {
        String text = typed.text(Typed.ANSWER);
        SkinFigure figure =
                question.skin().figure(item.drawing(), DepthField.read(text).orElse(null), question.practice());
        DepthControl control = new DepthControl(
                Typed.ANSWER,
                text,
                typed.has(Typed.HAND_OVER),
                page.problem(Typed.ANSWER),
                question.askedOnce(),
                question.practice() ? question.skin().hints(item.drawing()) : List.of(),
                false);
        return render("depth", Map.of("control", control, "figure", figure));
    }

    @Override
    public byte[] fixed(Item.Fixed item) {
        List<Answer> answers = question.protocol().answers(item.choice());
        List<String> offered = item.offered().stream()
                .map(value -> answers.stream()
                        .filter(answer -> answer.value().equals(value))
                        .map(Answer::says)
                        .findFirst()
                        .orElse(value))
                .toList();
        return choice(item, offered, null);
    }

    @Override
    public byte[] choice(Item.Choice item) {
        return choice(
                item,
                Shuffled.of(item.options(), question.session(), item.id()).stream()
                        .map(Item.Choice.Option::says)
                        .toList(),
                null);
    }

    @Override
    public byte[] statement(Item.Statement item) {
        List<String> judgements = Item.Statement.JUDGEMENTS.stream()
                .map(code -> Words.say("judgement." + code))
                .toList();
        return choice(item, judgements, item.statement());
    }

    @Override
    public byte[] aftercare(Item.Aftercare item) {
        var rows = Shuffled.of(item.rows(), question.session(), item.id());
        List<AnswerMatrix.Line> lines = new ArrayList<>();
        for (int row = 1; row <= rows.size(); row++) {
            var key = rows.get(row - 1);
            String says =
                    question.protocol().aftercare(key).map(line -> line.says()).orElse(key.value());
            String chosen = typed.text(Typed.row(row));
            lines.add(new AnswerMatrix.Line("r" + row, says, chosen, page.problem(Typed.row(row))));
        }
        return render(
                "matrix", Map.of("hint", item.asking().hint(), "matrix", new AnswerMatrix(Typed.ANSWER, lines, false)));
    }

    @Override
    public byte[] time(Item.Time item) {
        String unit = typed.text(Typed.UNIT).isEmpty()
                ? question.protocol()
                        .aftercare(item.row())
                        .flatMap(row -> row.window())
                        .map(TimeWindow::unit)
                        .orElse(TimeWindow.Unit.DAYS)
                        .code()
                : typed.text(Typed.UNIT);
        TimeControl control = new TimeControl(
                Typed.ANSWER,
                Words.say("play.time.label"),
                typed.text(Typed.ANSWER),
                unit,
                typed.has(Typed.CLINIC_SETS),
                page.problem(Typed.ANSWER),
                false);
        return render("time", Map.of("hint", item.asking().hint(), "control", control));
    }

    private byte[] choice(Item item, List<String> options, @Nullable String statement) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("group", heading(item, hint(item, null)));
        parameters.put("list", choices(Typed.ANSWER, options, null));
        if (statement != null) {
            parameters.put("statement", statement);
        }
        return render("choice", parameters);
    }

    private ChoiceList choices(String field, List<String> options, @Nullable Choice none) {
        List<Choice> choices = IntStream.rangeClosed(1, options.size())
                .mapToObj(position ->
                        Choice.of(Integer.toString(position), options.get(position - 1), typed.ticked(field, position)))
                .toList();
        return new ChoiceList(field, false, choices, none, false);
    }

    private FieldGroup heading(Item item, @Nullable String hint) {
        return FieldGroup.heading("question", item.asking().prompt(), page.caption(), hint, problem());
    }

    private @Nullable String problem() {
        return FieldError.on(page.errors(), Typed.ANSWER);
    }

    private static @Nullable String hint(Item item, @Nullable String otherwise) {
        String own = item.asking().hint();
        if (!own.isEmpty()) {
            return own;
        }
        return otherwise == null ? null : Words.say(otherwise);
    }

    private byte[] render(String template, Map<String, Object> own) {
        Map<String, Object> parameters = new LinkedHashMap<>(own);
        parameters.put("page", page);
        parameters.put("frame", frame);
        return views.render("play/" + template + ".jte", parameters);
    }
}
