package dev.needlewise.web.play;

import dev.needlewise.application.play.PlayPage;
import dev.needlewise.application.play.SessionReading;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.domain.training.session.FormToken;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.web.http.FormTokens;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a request to a session's page says, and where the pages of a session are. */
final class SessionRequest {
    private SessionRequest() {}

    /** The session that an address names; an id of another form names none. */
    static SessionId session(Visit visit) {
        String id = visit.name("id");
        if (!UuidText.isForm(id)) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        return new SessionId(id);
    }

    /** Names the page that a form belongs to. */
    static FormToken form(Visit visit) {
        return FormToken.parse(visit.field("at")).orElseThrow(() -> new RequestFailure(Reason.BAD_REQUEST));
    }

    /** Everything but the tokens, as it was typed. */
    static Map<String, List<String>> fields(Visit visit) {
        Map<String, List<String>> fields = new LinkedHashMap<>(visit.allFields());
        new ArrayList<>(List.of("at", "page", "after", FormTokens.FIELD)).forEach(fields::remove);
        return fields;
    }

    static PlayPage playing(SessionReading reading) {
        if (reading instanceof SessionReading.Playing playing) {
            return playing.page();
        }
        throw new RequestFailure(Reason.NOT_FOUND);
    }

    static String address(Visit visit, SessionId id) {
        return visit.contextPath() + "/sessions/" + id;
    }

    static String page(Visit visit, SessionId id, String step) {
        return address(visit, id) + "?page=" + step;
    }

    static Reply toFeedback(Visit visit, SessionId id) {
        return Reply.seeOther(address(visit, id) + "/feedback");
    }
}
