package dev.needlewise.web.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.http.Visitor;

/** Tells scripts who is signed in. */
final class Me {
    private Me() {}

    static Reply of(Visit visit) {
        return visit.visitor().map(Me::of).orElseGet(() -> Reply.json(401, "{}"));
    }

    private static Reply of(Visitor visitor) {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("id", visitor.person().id().value())
                .put("name", visitor.person().displayName())
                .put("role", visitor.role().code())
                .toString();
        return Reply.json(200, json);
    }
}
