package dev.needlewise.lti.ags;

import dev.needlewise.lti.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One score as it goes to a gradebook.
 *
 * @param given null where a mark is withheld or cleared
 * @param timestamp the time of sending, later than any before it for this person and column
 * @param scoredBy the supervisor who marked by hand
 */
public record AgsScore(
        String userId,
        Instant timestamp,
        ActivityProgress activityProgress,
        GradingProgress gradingProgress,
        Optional<Points> given,
        Optional<String> comment,
        Optional<String> scoredBy,
        Optional<Instant> startedAt,
        Optional<Instant> submittedAt) {
    public static final String MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json";
    private static final int LONGEST_COMMENT = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public AgsScore {
        if (startedAt.isPresent()
                && submittedAt.isPresent()
                && submittedAt.get().isBefore(startedAt.get())) {
            throw new IllegalArgumentException(
                    "Expected " + submittedAt.get() + " not to be before " + startedAt.get());
        }
        comment = comment.map(text -> text.codePointCount(0, text.length()) <= LONGEST_COMMENT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_COMMENT)));
    }

    /** Points of a maximum. */
    public record Points(BigDecimal given, BigDecimal maximum) {
        public Points {
            if (given.signum() < 0 || maximum.signum() <= 0) {
                throw new IllegalArgumentException(
                        "Expected points from 0 and a maximum above 0, but found " + given + " of " + maximum);
            }
        }
    }

    public String json() {
        var score = new LinkedHashMap<String, Object>();
        score.put("userId", userId);
        score.put("timestamp", TIME.format(timestamp));
        score.put("activityProgress", activityProgress.word());
        score.put("gradingProgress", gradingProgress.word());
        given.ifPresent(points -> {
            score.put("scoreGiven", points.given());
            score.put("scoreMaximum", points.maximum());
        });
        comment.ifPresent(text -> score.put("comment", text));
        scoredBy.ifPresent(person -> score.put("scoringUserId", person));
        var submission = new LinkedHashMap<String, Object>();
        startedAt.ifPresent(time -> submission.put("startedAt", TIME.format(time)));
        submittedAt.ifPresent(time -> submission.put("submittedAt", TIME.format(time)));
        if (!submission.isEmpty()) {
            score.put("submission", Map.copyOf(submission));
        }
        return Json.write(score);
    }
}
