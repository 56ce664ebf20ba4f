package dev.needlewise.application.release;

import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.PackVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The versions there are, and which of them were in use when.
 *
 * @param current what new sessions begin with
 * @param approvals of the current one, by profile
 * @param versions the latest first
 * @param used versions that are or were in use
 * @param history the latest first
 * @param brought what the program brings, where another version is in use
 */
public record PackBoard(
        Pack current,
        List<Approval> approvals,
        List<PackVersion> versions,
        Set<String> used,
        List<Activation> history,
        Optional<PackVersion> brought,
        Map<PersonId, Person> people) {
    public PackBoard {
        approvals = List.copyOf(approvals);
        versions = List.copyOf(versions);
        used = Set.copyOf(used);
        history = List.copyOf(history);
        people = Map.copyOf(people);
    }

    /** The number of the activation that holds, 0 before the first. */
    public int number() {
        return history.isEmpty() ? 0 : history.get(0).number();
    }

    public boolean isCurrent(String version) {
        return current.version().equals(version);
    }

    /** A person's name; nobody is the program. */
    public Optional<String> nameOf(Optional<PersonId> person) {
        return person.map(people::get).map(Person::displayName);
    }

    public Optional<PackVersion> version(String hash) {
        return versions.stream().filter(each -> each.version().equals(hash)).findFirst();
    }
}
