package dev.needlewise.application.operation;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.StoreFacts;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Fills an empty store with a small cohort to look around in: two trainees, a supervisor and an administrator. */
public final class SeedDemo {
    private static final String FACT = "demo";
    private static final int CASES = 5;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Transactions transactions;
    private final Records records;
    private final StoreFacts facts;
    private final Packs packs;
    private final Clock clock;
    private final Fresh fresh;

    public SeedDemo(
            Transactions transactions, Records records, StoreFacts facts, Packs packs, Clock clock, Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.facts = facts;
        this.packs = packs;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** What came of it. */
    public enum Result {
        MADE,
        /** An earlier demo start made it. */
        THERE_ALREADY,
        /** Somebody uses this store for their own. */
        NOT_OURS
    }

    /** One of the demo's people, by the account that they sign in with. */
    private record Part(String account, String name, Role role) {}

    private static final List<Part> PARTS = List.of(
            new Part("trainee1", "Priya Raman", Role.TRAINEE),
            new Part("trainee2", "Jonas Lindqvist", Role.TRAINEE),
            new Part("supervisor1", "Helen Marsh", Role.SUPERVISOR),
            new Part("administrator1", "Ada Okafor", Role.ADMINISTRATOR));

    public Result seed() {
        return transactions.call(() -> {
            if (facts.find(FACT).isPresent()) {
                return Result.THERE_ALREADY;
            }
            if (!records.cohorts().newest(1).isEmpty()
                    || !records.people().named("", 1).isEmpty()) {
                return Result.NOT_OURS;
            }
            Pack pack = packs.current();
            Instant now = Now.at(clock);
            Cohort cohort = cohort(pack, now);
            records.cohorts().save(cohort);
            PARTS.forEach(part -> join(part, cohort, now));
            records.assignments().save(assignment(cohort, pack, now));
            facts.save(FACT, cohort.id().value());
            return Result.MADE;
        });
    }

    private Cohort cohort(Pack pack, Instant now) {
        return new Cohort(
                new CohortId(fresh.id()),
                "Demo cohort",
                pack.defaultProfile(),
                ZoneId.systemDefault(),
                JoiningCode.random(fresh.random()),
                now,
                Optional.empty());
    }

    /** An administrator looks at cohorts without belonging to one. */
    private void join(Part part, Cohort cohort, Instant now) {
        Person person = new Person(new PersonId(fresh.id()), part.name(), now);
        records.people().add(person, Identity.ofForm(part.account()));
        if (part.role() != Role.ADMINISTRATOR) {
            records.cohorts().save(Membership.begun(person.id(), cohort.id(), part.role(), now));
        }
    }

    private static Instant endOfDay(Instant moment, ZoneId zone) {
        return moment.atZone(zone).with(END_OF_DAY).toInstant();
    }

    private Assignment assignment(Cohort cohort, Pack pack, Instant now) {
        return Assignment.of(
                        new AssignmentId(fresh.id()),
                        cohort.id(),
                        "First cases",
                        pack.scenariosFor(cohort.profile()).stream()
                                .map(Scenario::id)
                                .limit(CASES)
                                .toList(),
                        now)
                .scheduled(Optional.empty(), Optional.of(endOfDay(now.plus(Duration.ofDays(14)), cohort.zone())));
    }
}
