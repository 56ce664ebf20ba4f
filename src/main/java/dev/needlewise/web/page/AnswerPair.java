package dev.needlewise.web.page;

import java.util.List;

/** What the trainee answered beside what is accepted. */
public record AnswerPair(
        String yoursLabel, List<String> yours, Tone tone, String acceptedLabel, List<String> accepted) {
    /** The class of the trainee's box. */
    public String yoursClass() {
        return switch (tone) {
            case OK -> "good";
            case WARN -> "part";
            case DANGER -> "bad";
            case PLAIN, INFO, BRAND -> "";
        };
    }
}
