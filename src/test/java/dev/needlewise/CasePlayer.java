package dev.needlewise;

import dev.needlewise.Guest.Field;
import dev.needlewise.Guest.Form;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays a case to its end with the first answer that each form takes, whatever it is worth. */
public final class CasePlayer {
    private static final int MOST_STEPS = 60;

    private CasePlayer() {}

    /** Gives the address of the feedback. */
    public static URI play(Guest guest, URI session) throws IOException {
        URI at = session;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (at.getPath().endsWith("/feedback")) {
                return at;
            }
            HttpResponse<String> page = guest.get(URI.create(at.toString().replaceFirst("\\?after=.*", "")));
            if (page.statusCode() == 303) {
                at = Guest.location(page);
                continue;
            }
            Form form = Guest.form(page, "/sessions/");
            HttpResponse<String> answer = guest.post(at.resolve(form.action()), answers(form));
            if (answer.statusCode() != 303) {
                throw new IllegalStateException("Not taken: " + answer.statusCode() + "\n" + answer.body());
            }
            at = Guest.location(answer);
        }
        throw new IllegalStateException("The case did not end: " + at);
    }

    private static List<Map.Entry<String, String>> answers(Form form) {
        List<Map.Entry<String, String>> answers = form.hidden();
        boolean typed =
                form.fields().stream().anyMatch(field -> field.attributes().containsKey("inputmode"));
        Set<String> named = new HashSet<>();
        for (Field field : form.fields()) {
            boolean first = !field.name().isEmpty() && !named.contains(field.name());
            String value = value(field, typed);
            if (first && !value.isEmpty()) {
                named.add(field.name());
                answers.add(Map.entry(field.name(), value));
            }
        }
        return answers;
    }

    private static String value(Field field, boolean typed) {
        return switch (field.type()) {
            case "radio" -> field.value();
            case "checkbox" -> typed ? "" : field.value();
            case "text" -> field.attributes().getOrDefault("inputmode", "").equals("decimal") ? "0.5" : "7";
            case "select" -> "days";
            default -> "";
        };
    }
}
