package dev.needlewise.web.review;

import dev.needlewise.domain.training.review.Waiting;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;

/** Says wherever attempts wait why one should be read, in the same words. */
public final class UrgencyTag {
    private UrgencyTag() {}

    public static Tag of(Waiting.Urgency urgency) {
        return switch (urgency) {
            case SURE_AND_UNSAFE -> new Tag(Words.say("attention.sure.tag"), Tone.DANGER);
            case CRITICAL -> new Tag(Words.say("harm.critical"), Tone.DANGER);
            case MAJOR -> new Tag(Words.say("harm.major"), Tone.WARN);
            case ASSESSED -> new Tag(Words.say("mode.assessed"), Tone.PLAIN);
        };
    }
}
