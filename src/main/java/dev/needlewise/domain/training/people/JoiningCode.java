package dev.needlewise.domain.training.people;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The code that lets someone join a cohort: eight letters and digits that cannot be taken for one another. */
public record JoiningCode(String value) {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int LENGTH = 8;

    public JoiningCode {
        if (!isForm(value)) {
            throw new IllegalArgumentException(
                    "A joining code has " + LENGTH + " of " + LETTERS + ", but found '" + value + "'");
        }
    }

    public static JoiningCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new JoiningCode(code.toString());
    }

    /** As people type it: in any case, with spaces or hyphens. */
    public static Optional<JoiningCode> parse(String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isForm(code) ? Optional.of(new JoiningCode(code)) : Optional.empty();
    }

    private static boolean isForm(String text) {
        return text.length() == LENGTH && text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    /** In two halves, as it is shown. */
    public String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
