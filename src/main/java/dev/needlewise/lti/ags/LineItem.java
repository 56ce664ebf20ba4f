package dev.needlewise.lti.ags;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.Json;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A column of a gradebook.
 *
 * @param address where the platform keeps it; none before it has one
 */
public record LineItem(
        Optional<PlatformAddress> address,
        String label,
        BigDecimal scoreMaximum,
        Optional<String> resourceLinkId,
        Optional<String> resourceId,
        Optional<String> tag) {
    public static final String MEDIA_TYPE = "application/vnd.ims.lis.v2.lineitem+json";
    public static final String CONTAINER_MEDIA_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    private static final int LONGEST = 255;

    public LineItem {
        if (scoreMaximum.signum() <= 0) {
            throw new IllegalArgumentException("Expected a maximum above 0, but found " + scoreMaximum);
        }
    }

    /** A column that is to be made. */
    public static LineItem asked(
            String label, BigDecimal maximum, String resourceLinkId, String resourceId, String tag) {
        return new LineItem(
                Optional.empty(),
                label,
                maximum,
                Optional.of(resourceLinkId),
                Optional.of(resourceId),
                Optional.of(tag));
    }

    public static LineItem read(String json, AddressRules rules) throws MalformedJson {
        return read(Claims.parse(json), rules);
    }

    /** One page of a container; entries that are no columns are an error of the platform. */
    public static List<LineItem> readAll(String json, AddressRules rules) throws MalformedJson {
        var items = new ArrayList<LineItem>();
        for (Claims claims : Claims.parseArray(json)) {
            items.add(read(claims, rules));
        }
        return List.copyOf(items);
    }

    /** Where the scores of a column go: before its query, which stays. */
    public static PlatformAddress scoresOf(PlatformAddress lineItem) {
        return lineItem.below("/scores");
    }

    public static PlatformAddress resultsOf(PlatformAddress lineItem) {
        return lineItem.below("/results");
    }

    /** The container, asked for the columns of this link and resource only. */
    public PlatformAddress filterOf(PlatformAddress container) {
        PlatformAddress ofLink = resourceLinkId
                .map(link -> container.with("resource_link_id", link))
                .orElse(container);
        return resourceId.map(resource -> ofLink.with("resource_id", resource)).orElse(ofLink);
    }

    /** Whether both are the column of one resource at one link; platforms may leave a filter unheeded. */
    public boolean isSameColumnAs(LineItem other) {
        return resourceLinkId.equals(other.resourceLinkId) && resourceId.equals(other.resourceId);
    }

    public String json() {
        var item = new LinkedHashMap<String, Object>();
        address.ifPresent(known -> item.put("id", known.toString()));
        item.put("scoreMaximum", scoreMaximum);
        item.put("label", label);
        resourceLinkId.ifPresent(link -> item.put("resourceLinkId", link));
        resourceId.ifPresent(resource -> item.put("resourceId", resource));
        tag.ifPresent(text -> item.put("tag", text));
        return Json.write(item);
    }

    private static LineItem read(Claims claims, AddressRules rules) throws MalformedJson {
        String id = claims.requiredText("id", PlatformAddress.LONGEST);
        PlatformAddress address = rules.check(id)
                .value()
                .orElseThrow(() -> new MalformedJson("expected id to be a public https address"));
        BigDecimal maximum = claims.number("scoreMaximum").orElse(BigDecimal.ZERO);
        if (maximum.signum() <= 0) {
            throw new MalformedJson("expected scoreMaximum above 0");
        }
        return new LineItem(
                Optional.of(address),
                claims.description("label", LONGEST).orElse(""),
                maximum,
                claims.description("resourceLinkId", LONGEST),
                claims.description("resourceId", LONGEST),
                claims.description("tag", LONGEST));
    }
}
