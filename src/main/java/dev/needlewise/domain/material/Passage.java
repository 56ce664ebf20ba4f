package dev.needlewise.domain.material;

/**
 * One non-empty line of a source: its gist in our words, or why it is left out.
 *
 * @param line the line in the source text, from 1
 * @param sentences how many sentences it has, so that citations can be checked
 * @param gist empty when the passage is left out
 * @param leftOut the reason, empty when the passage is used
 * @param repeats the id of an earlier passage with the same words, empty when there is none
 */
public record Passage(String id, int line, int sentences, String gist, String leftOut, String repeats) {
    public boolean isLeftOut() {
        return !leftOut.isEmpty();
    }
}
