package dev.needlewise.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The patient beside the question: who, in their own words, and the notes. */
public record PatientCard(
        String name,
        @Nullable Integer age,
        @Nullable String visit,
        @Nullable String says,
        List<Fact> notes) {
    /** "Rosa Lind, 34". */
    public String heading() {
        return age == null ? name : Words.say("patient.heading", name, age);
    }

    /** The first letters of the first two names. */
    public String initials() {
        return Arrays.stream(name.trim().split("\\s+", -1))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
