package dev.needlewise.domain.material;

/** Points at a passage, and within it at sentences: {@code 002/p24 s1-3}; no sentences means the whole passage. */
public record Citation(String passage, String sentences) {
    @Override
    public String toString() {
        return sentences.isEmpty() ? passage : passage + " " + sentences;
    }
}
