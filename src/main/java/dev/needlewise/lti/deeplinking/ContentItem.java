package dev.needlewise.lti.deeplinking;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One link that a course designer chose: a case or a set of cases, with the column that its marks want. */
public record ContentItem(
        String title,
        Optional<String> text,
        URI url,
        Map<String, String> custom,
        Optional<Column> column,
        Optional<Instant> due) {
    public ContentItem {
        custom = Map.copyOf(custom);
    }

    /**
     * The column of a gradebook that the platform is asked to make with the link.
     *
     * @param review where the gradebook may open what a person has submitted
     */
    public record Column(BigDecimal maximum, String label, String resourceId, String tag, Optional<URI> review) {
        public Column {
            if (maximum.signum() <= 0) {
                throw new IllegalArgumentException("Expected a maximum above 0, but found " + maximum);
            }
        }

        private Map<String, Object> written() {
            var column = new LinkedHashMap<String, Object>();
            column.put("scoreMaximum", maximum);
            column.put("label", label);
            column.put("resourceId", resourceId);
            column.put("tag", tag);
            review.ifPresent(url -> column.put(
                    "submissionReview",
                    Map.of("reviewableStatus", java.util.List.of("Completed", "Submitted"), "url", url.toString())));
            return column;
        }
    }

    Map<String, Object> written(boolean withColumn) {
        var item = new LinkedHashMap<String, Object>();
        item.put("type", DeepLinkingSettings.RESOURCE_LINK);
        item.put("title", title);
        text.ifPresent(words -> item.put("text", words));
        item.put("url", url.toString());
        if (!custom.isEmpty()) {
            item.put("custom", custom);
        }
        if (withColumn) {
            column.ifPresent(wanted -> item.put("lineItem", wanted.written()));
        }
        due.ifPresent(time -> item.put("submission", Map.of("endDateTime", time.toString())));
        return item;
    }
}
