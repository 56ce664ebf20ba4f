package dev.needlewise.web.lti;

import dev.needlewise.application.launch.ActivitySheet;
import dev.needlewise.web.page.Words;

/** How far a trainee is with an activity, in words. */
public final class HowFar {
    private HowFar() {}

    /** For an activity of so many cases. */
    public static String of(ActivitySheet.Line line, int cases) {
        if (line.hasLeft()) {
            return Words.say("lti.activity.left");
        }
        if (line.finished() >= cases) {
            return Words.say("lti.activity.finished");
        }
        if (line.finished() > 0) {
            return Words.say("lti.activity.part", line.finished(), cases);
        }
        return Words.say(line.started() ? "lti.activity.started" : "lti.activity.not-started");
    }
}
