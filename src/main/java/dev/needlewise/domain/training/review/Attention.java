package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why a trainee needs their supervisor's attention.
 *
 * @param cases how many cases the reason holds for
 * @param since the earliest moment that it holds from
 */
public record Attention(PersonId person, Kind kind, int cases, Instant since) {
    /** The reasons, from the most urgent on. */
    public enum Kind {
        /** A critical error is open that was made with full confidence. */
        SURE_AND_CRITICAL,
        CRITICAL,
        /** An attempt waits for review. */
        WAITING,
        OVERDUE,
        /** Nothing was finished for a while. */
        INACTIVE
    }

    private static final Comparator<Attention> ORDER = Comparator.comparing(Attention::kind)
            .thenComparing(Comparator.comparing(Attention::cases).reversed())
            .thenComparing(Attention::since)
            .thenComparing(attention -> attention.person().value());

    /** The earliest of these moments, which are not none. */
    public static Instant earliest(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder()).orElseThrow();
    }

    /** One entry for each person, their most urgent reason, the most urgent person first. */
    public static List<Attention> ordered(Collection<Attention> reasons) {
        Map<PersonId, Attention> gravest = new LinkedHashMap<>();
        reasons.stream().sorted(ORDER).forEach(reason -> gravest.putIfAbsent(reason.person(), reason));
        return List.copyOf(gravest.values());
    }
}
