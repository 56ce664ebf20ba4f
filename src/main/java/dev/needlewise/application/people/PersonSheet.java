package dev.needlewise.application.people;

import java.util.Map;

/**
 * What an administrator sees of a person before they export or erase: no answer and no mark.
 *
 * @param kept how many rows of each kind are kept about them
 * @param oneself whether the administrator looks at their own
 */
public record PersonSheet(PersonLine line, Map<String, Integer> kept, boolean oneself) {
    public PersonSheet {
        kept = Map.copyOf(kept);
    }
}
