package dev.needlewise.domain.scenario;

import dev.needlewise.domain.protocol.Presentation;
import java.util.List;

/** Who comes: a name and age, their own words, their notes, and the facts that decide the key. */
public record Patient(String name, int age, String says, List<Note> notes, Presentation facts) {
    public Patient {
        notes = List.copyOf(notes);
    }

    /** One line of the notes, such as "Medicines: none". */
    public record Note(String label, String text) {}
}
