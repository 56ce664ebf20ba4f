package dev.needlewise.domain.training.people;

/** Names a cohort for good; safe to show in an address, because it cannot be guessed. */
public record CohortId(String value) {
    public CohortId {
        UuidText.check(value, "A cohort id");
    }

    @Override
    public String toString() {
        return value;
    }
}
