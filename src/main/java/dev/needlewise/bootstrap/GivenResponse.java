package dev.needlewise.bootstrap;

import dev.needlewise.content.YamlMap;
import dev.needlewise.content.YamlValue;
import dev.needlewise.domain.grading.Action;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.TimeWindow.Unit;
import dev.needlewise.domain.scenario.Item;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the response to one item in the form that its kind asks for; only what is offered can be chosen. */
record GivenResponse(YamlValue value) implements Item.Cases<Optional<Response>> {
    private static final Pattern DEPTH = Pattern.compile("[0-9]{1,2}([.,][0-9]{1,2})?( ?mm)?");
    private static final List<String> COLUMNS =
            Arrays.stream(Column.values()).map(Column::code).toList();

    @Override
    public Optional<Response> contraindications(Item.Contraindications item) {
        List<Key> offered =
                item.options().stream().map(Item.Contraindications.Option::key).toList();
        Set<Key> chosen = new TreeSet<>();
        value.list().forEach(entry -> key(entry, "option", offered).ifPresent(chosen::add));
        return value.isList() ? Optional.of(new Response.Findings(chosen)) : Optional.empty();
    }

    @Override
    public Optional<Response> disposition(Item.DispositionItem item) {
        YamlMap map = value.map().only("action", "reason");
        YamlValue said = map.require("action");
        Optional<Action> action =
                said.isPresent() ? said.named("action", Action.codes(), Action::of) : Optional.empty();
        YamlValue why = map.require("reason");
        boolean none = why.isText() && why.text().equals(Response.NONE);
        List<Key> offered =
                item.reasons().stream().map(Item.DispositionItem.Reason::key).toList();
        Optional<Key> reason = none || !why.isPresent() ? Optional.empty() : key(why, "reason", offered);
        return none || reason.isPresent()
                ? action.map(done -> new Response.DispositionChoice(done, reason))
                : Optional.empty();
    }

    @Override
    public Optional<Response> depth(Item.Depth item) {
        String written = value.text();
        if (written.equals(Response.HandOver.CODE)) {
            return Optional.of(new Response.HandOver());
        }
        if (DEPTH.matcher(written).matches()) {
            BigDecimal depth =
                    new BigDecimal(written.replace("mm", "").replace(',', '.').strip());
            if (depth.signum() > 0) {
                return Optional.of(new Response.DepthNumber(depth));
            }
        }
        value.problem("expected a depth in millimetres, for example \"0.5\", or " + Response.HandOver.CODE
                + ", but found '" + written + "'");
        return Optional.empty();
    }

    @Override
    public Optional<Response> fixed(Item.Fixed item) {
        return chosen(item.offered());
    }

    @Override
    public Optional<Response> aftercare(Item.Aftercare item) {
        Map<Key, Column> answers = new TreeMap<>();
        for (YamlMap.Entry entry : value.map().entries()) {
            Optional<Key> row = key(entry.name(), "row", item.rows());
            Optional<Column> column = entry.value().named("column", COLUMNS, GivenResponse::column);
            if (row.isPresent() && column.isPresent()) {
                answers.put(row.get(), column.get());
            }
        }
        return Optional.of(new Response.Matrix(answers));
    }

    @Override
    public Optional<Response> time(Item.Time item) {
        if (value.isText()) {
            return value.named(
                    "time",
                    List.of(Response.ClinicSets.CODE),
                    code -> code.equals(Response.ClinicSets.CODE)
                            ? Optional.of(new Response.ClinicSets())
                            : Optional.empty());
        }
        YamlMap map = value.map().only("days", "hours");
        if (map.isPresent() && map.names().size() != 1) {
            map.problem("write either days or hours, such as {days: 7}");
            return Optional.empty();
        }
        Optional<Response> days = duration(map.get("days"), Unit.DAYS);
        return days.or(() -> duration(map.get("hours"), Unit.HOURS));
    }

    private static Optional<Response> duration(YamlValue amount, Unit unit) {
        Optional<BigDecimal> number = amount.decimal();
        if (number.filter(time -> time.signum() < 0).isPresent()) {
            amount.problem("a time is not below 0");
            return Optional.empty();
        }
        return number.map(time -> new Response.Duration(time, unit));
    }

    @Override
    public Optional<Response> choice(Item.Choice item) {
        return chosen(item.options().stream().map(Item.Choice.Option::key).toList());
    }

    @Override
    public Optional<Response> statement(Item.Statement item) {
        return chosen(Item.Statement.JUDGEMENTS);
    }

    private Optional<Response> chosen(List<String> offered) {
        return value.named(
                "answer",
                offered,
                written -> Optional.of(written).filter(offered::contains).map(Response.Chosen::new));
    }

    private static Optional<Key> key(YamlValue value, String what, List<Key> offered) {
        List<String> names = offered.stream().map(Key::value).toList();
        return value.named(
                what,
                names,
                written -> offered.stream()
                        .filter(key -> key.value().equals(written))
                        .findFirst());
    }

    private static Optional<Column> column(String code) {
        return Stream.of(Column.values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }
}
