package dev.needlewise.load;

import dev.needlewise.content.PackFolder;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.persistence.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Who is there before anybody has worked: cohorts with assignments, supervisors, and one trainee whose history all
 * others will have.
 *
 * @param groups the cohorts to fill: first one of a usual size, then, where there are enough people, a big one
 */
record World(List<ScenarioId> cases, int attempts, Group own, List<Group> groups, String template) {
    static final int USUAL = 30;
    static final int BIG = 200;
    static final String TEMPLATE = "template";

    /** A cohort, and how many trainees it will have. */
    record Group(String cohort, String practice, String assessed, int size) {}

    /** For so many finished sessions; each person gets a whole history. */
    static World make(LoadedStore store, int sessions, int supervisors) throws IOException {
        Pack pack = new YamlPackReader()
                .read(PackFolder.read(Path.of("quizzes", "microneedling")))
                .pack()
                .orElseThrow();
        List<ScenarioId> cases = pack.scenariosFor(pack.defaultProfile()).stream()
                .map(Scenario::id)
                .toList();
        int attempts = sessions >= 10_000 ? 4 : 1;
        int people = Math.max(USUAL, sessions / (cases.size() * attempts));
        try (Store open = Store.in(store.store().get(), Clock.systemUTC())) {
            return open.transactions().call(() -> new Making(open, pack, cases).world(attempts, people, supervisors));
        }
    }

    private record Making(Store store, Pack pack, List<ScenarioId> cases) {
        private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

        World world(int attempts, int people, int supervisors) {
            Group own = group("Template", 1);
            List<Group> groups = new ArrayList<>();
            int left = people;
            while (left > 0) {
                boolean big = groups.size() == 1 && left > 2 * BIG;
                int size = Math.min(left, big ? BIG : USUAL);
                groups.add(group("Cohort " + groups.size(), size));
                left -= size;
            }
            String template = person(TEMPLATE);
            join(template, own, Role.TRAINEE);
            for (int i = 0; i < supervisors; i++) {
                supervisor(i, groups);
            }
            return new World(cases, attempts, own, List.copyOf(groups), template);
        }

        /** All have the usual cohort; the first the big one too, and most some others. */
        private void supervisor(int number, List<Group> groups) {
            String person = person("supervisor-" + number);
            join(person, groups.get(0), Role.SUPERVISOR);
            for (int i = 1; i < groups.size(); i++) {
                boolean big = groups.get(i).size() == BIG;
                if (number == 0 ? big : !big && number < 6 && i % 5 == number % 5 && i < 20) {
                    join(person, groups.get(i), Role.SUPERVISOR);
                }
            }
        }

        private Group group(String name, int size) {
            CohortId cohort = new CohortId(UUID.randomUUID().toString());
            store.cohorts()
                    .save(new Cohort(
                            cohort,
                            name,
                            pack.defaultProfile(),
                            ZoneId.of("UTC"),
                            JoiningCode.random(new Random()),
                            NOW,
                            Optional.empty()));
            int half = cases.size() / 2;
            return new Group(
                    cohort.value(),
                    assignment(cohort, "Practice", Mode.PRACTICE, cases.subList(0, half)),
                    assignment(cohort, "Assessed", Mode.ASSESSED, cases.subList(half, cases.size())),
                    size);
        }

        private String assignment(CohortId cohort, String title, Mode mode, List<ScenarioId> asked) {
            Assignment usual = Assignment.of(new AssignmentId(UUID.randomUUID().toString()), cohort, title, asked, NOW);
            store.assignments().save(mode == Mode.ASSESSED ? usual.assessed() : usual);
            return usual.id().value();
        }

        private String person(String account) {
            PersonId id = new PersonId(UUID.randomUUID().toString());
            store.people().add(new Person(id, account, NOW), Identity.ofForm(account));
            return id.value();
        }

        private void join(String person, Group group, Role role) {
            store.cohorts().save(Membership.begun(new PersonId(person), new CohortId(group.cohort()), role, NOW));
        }
    }
}
