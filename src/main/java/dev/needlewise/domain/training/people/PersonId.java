package dev.needlewise.domain.training.people;

/** Names a person for good; safe to show in an address, because it cannot be guessed. */
public record PersonId(String value) {
    public PersonId {
        UuidText.check(value, "A person id");
    }

    @Override
    public String toString() {
        return value;
    }
}
