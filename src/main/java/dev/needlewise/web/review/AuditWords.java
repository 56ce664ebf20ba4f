package dev.needlewise.web.review;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.web.page.Words;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the details of an entry, which are kept in codes, into words; what it does not know it shows as it is. */
final class AuditWords {
    private static final Pattern GRADE =
            Pattern.compile("score ([0-9]{1,9}(?:/[1-9][0-9]{0,8})?), harm (none|minor|major|critical)");
    private static final Pattern VERDICT = Pattern.compile("(competent|repeat|meet)((?s:: .*)?)");
    private static final Set<String> ABOUT_A_QUESTION =
            Set.of("session-commented", "reason-challenged", "challenge-answered");

    private AuditWords() {}

    static String details(String what, String kept) {
        Matcher grade = GRADE.matcher(kept);
        if (grade.matches()) {
            return Words.say(
                    "audit.details.grade",
                    Percent.of(Fraction.parse(grade.group(1)), Fraction.ONE).toPlainString(),
                    Words.say("harm." + grade.group(2)));
        }
        Matcher verdict = VERDICT.matcher(kept);
        if (what.equals("session-decided") && verdict.matches()) {
            return Words.say("decision." + verdict.group(1)) + verdict.group(2);
        }
        return ABOUT_A_QUESTION.contains(what) && !kept.isEmpty() ? Words.say("audit.details.question", kept) : kept;
    }
}
