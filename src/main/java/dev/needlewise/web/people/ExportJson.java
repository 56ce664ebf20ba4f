package dev.needlewise.web.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needlewise.application.people.ExportPerson;
import dev.needlewise.domain.training.people.PersonId;
import java.util.List;
import java.util.Map;

/** Writes an export: one object, with a list of rows for each kind of thing that is kept. */
final class ExportJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExportJson() {}

    static String of(PersonId person, ExportPerson.Export export) {
        ObjectNode all = NODES.objectNode();
        all.put("about", person.value());
        all.put("at", export.at().toString());
        all.put("by", "Needlewise");
        ObjectNode data = all.putObject("data");
        export.data().forEach((kind, rows) -> data.set(kind, rows(rows)));
        return all.toPrettyString();
    }

    private static ArrayNode rows(List<Map<String, Object>> rows) {
        ArrayNode list = NODES.arrayNode();
        for (Map<String, Object> row : rows) {
            ObjectNode object = list.addObject();
            row.forEach((column, value) -> object.set(column, value(value)));
        }
        return list;
    }

    private static JsonNode value(Object value) {
        if (value instanceof Boolean yes) {
            return NODES.booleanNode(yes);
        }
        if (value instanceof Number number) {
            return NODES.numberNode(number.longValue());
        }
        return NODES.textNode(value.toString());
    }
}
