package dev.needlewise.web.lti;

import dev.needlewise.application.launch.RecordRefusal;
import dev.needlewise.lti.Refusal;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.Map;
import java.util.Optional;

/** Answers what is refused: a page that says what to do, and one audit row, as long as there are not too many. */
public final class Refusals {
    private final RecordRefusal record;
    private final FailureLimit limit;
    private final Frames frames;
    private final Views views;

    public Refusals(RecordRefusal record, FailureLimit limit, Frames frames, Views views) {
        this.record = record;
        this.limit = limit;
        this.frames = frames;
        this.views = views;
    }

    /** @param what the word for the audit, such as {@code launch-refused} */
    Reply answer(Visit visit, String what, Refusal refusal, Optional<RegistrationId> registration) {
        if (!limit.admitsAnother(who(visit, registration))) {
            throw new RequestFailure(Reason.TOO_MANY_TRIES);
        }
        record.tell(what, refusal, registration);
        Page page = frames.page(visit, Words.say("lti.refused.title")).withinFrame();
        return Reply.html(refusal.status(), views.render("lti/refused.jte", Map.of("page", page, "refusal", refusal)));
    }

    /** Before words are looked at that somebody could try to guess. */
    void stopGuessing(Visit visit) {
        if (limit.isSpent(who(visit, Optional.empty()))) {
            throw new RequestFailure(Reason.TOO_MANY_TRIES);
        }
    }

    private static String who(Visit visit, Optional<RegistrationId> registration) {
        return registration.map(RegistrationId::toString).orElse("-") + " " + visit.remoteAddress();
    }
}
