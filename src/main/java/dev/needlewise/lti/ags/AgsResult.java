package dev.needlewise.lti.ags;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.PlatformAddress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a gradebook holds for one person in one column.
 *
 * @param share of the maximum, on the scale of the platform; none where there is no mark
 * @param comment none also where the platform tells no comments
 */
public record AgsResult(String userId, Optional<BigDecimal> share, Optional<String> comment) {
    public static final String CONTAINER_MEDIA_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_COMMENT = 4_000;
    /** Half of our last decimal: platforms scale a mark to their own maximum, and round. */
    private static final BigDecimal NEAR = new BigDecimal("0.00005");

    /** Where the result of one person is. */
    public static PlatformAddress of(PlatformAddress lineItem, String userId) {
        return LineItem.resultsOf(lineItem).with("user_id", userId);
    }

    /** The entries of a container that say whose they are. */
    public static List<AgsResult> readAll(String json) throws MalformedJson {
        var results = new ArrayList<AgsResult>();
        for (Claims claims : Claims.parseArray(json)) {
            results.add(new AgsResult(
                    claims.requiredText("userId", LONGEST_NAME),
                    share(claims),
                    claims.description("comment", LONGEST_COMMENT)));
        }
        return List.copyOf(results);
    }

    /** Whether this is the mark that these points make. */
    public boolean isMarkOf(AgsScore.Points points) {
        BigDecimal sent = points.given().divide(points.maximum(), MathContext.DECIMAL64);
        return share.filter(held -> held.subtract(sent).abs().compareTo(NEAR) <= 0)
                .isPresent();
    }

    private static Optional<BigDecimal> share(Claims claims) throws MalformedJson {
        Optional<BigDecimal> score = claims.number("resultScore");
        // The specification takes a maximum that is not told to be 1.
        BigDecimal maximum = claims.number("resultMaximum").orElse(BigDecimal.ONE);
        return maximum.signum() <= 0
                ? Optional.empty()
                : score.map(given -> given.divide(maximum, MathContext.DECIMAL64));
    }
}
