package dev.needlewise.domain.grading;

/** How sure the trainee was, from 1 (a guess) to 3 (certain). Stored beside the answer and never scored. */
public record Confidence(int level) {
    public Confidence {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("Confidence is 1, 2 or 3, but found " + level);
        }
    }

    public boolean isCertain() {
        return level == 3;
    }
}
