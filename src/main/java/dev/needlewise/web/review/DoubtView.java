package dev.needlewise.web.review;

import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.web.page.Words;

/**
 * A trainee's doubt about a reason.
 *
 * @param rests the rule and the claim that are questioned
 * @param source the page of that claim; empty where none is named
 * @param session where the session can be read; empty where it is not the supervisor's to read
 * @param answered what a supervisor answered, and who; empty while it is open
 */
public record DoubtView(
        String id,
        String from,
        String prompt,
        String words,
        String rests,
        String source,
        String session,
        String answered) {
    static String rests(Challenge challenge) {
        String rule = challenge.rule().orElse("");
        String claim = challenge.claim().orElse("");
        if (rule.isEmpty()) {
            return claim.isEmpty() ? "" : Words.say("doubt.claim", claim);
        }
        return claim.isEmpty() ? Words.say("doubt.rule", rule) : Words.say("doubt.rule-and-claim", rule, claim);
    }
}
