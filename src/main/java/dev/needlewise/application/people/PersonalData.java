package dev.needlewise.application.people;

import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything that is kept about one person, wherever it is kept; only inside a transaction. */
public interface PersonalData {
    /** The rows by what they are, in an order that reads well; secrets of sign-in are left out. */
    Map<String, List<Map<String, Object>>> of(PersonId person);

    /** How many rows of each kind there are, those without any left out. */
    Map<String, Integer> counts(PersonId person);

    boolean isErased(PersonId person);

    /**
     * Takes away what is about this person, and the name from what must stay.
     *
     * @return how many rows went
     */
    int erase(PersonId person, String name, Instant now);
}
