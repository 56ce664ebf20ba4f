package dev.needlewise.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choices of one question: one or many of them, and perhaps a last one that excludes the rest. */
public record ChoiceList(
        String field,
        boolean many,
        List<Choice> choices,
        @Nullable Choice none,
        boolean locked) {
    /** The id of the choice at this index (from 0); the first one is where a problem links to. */
    public String id(int index) {
        return index == 0 ? field : field + "-" + (index + 1);
    }

    /** The id of the choice that excludes the rest. */
    public String noneId() {
        return choices.isEmpty() ? field : field + "-none";
    }

    /** The kind of input. */
    public String type() {
        return many ? "checkbox" : "radio";
    }

    /** The family of component classes. */
    public String family() {
        return many ? "govuk-checkboxes" : "govuk-radios";
    }

    /** The number of the choice at this index on the map, or null where its place is not on it. */
    public @Nullable Integer number(int index) {
        if (!Anchors.knows(choices.get(index).anchor())) {
            return null;
        }
        return (int) choices.subList(0, index + 1).stream()
                .filter(choice -> Anchors.knows(choice.anchor()))
                .count();
    }
}
