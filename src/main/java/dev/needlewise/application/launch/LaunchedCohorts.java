package dev.needlewise.application.launch;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.Words;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.lti.launch.CohortKey;
import dev.needlewise.lti.launch.Context;
import dev.needlewise.lti.launch.Launch;
import dev.needlewise.lti.nrps.NrpsEndpoint;
import dev.needlewise.lti.platform.PlatformAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Finds the cohort of a launch, or makes it at the first launch: the pack's default profile, the course's title. */
final class LaunchedCohorts {
    private static final String NAMELESS = "Course";

    private final Records records;
    private final Launches launches;
    private final Packs packs;
    private final Clock clock;
    private final Fresh fresh;

    LaunchedCohorts(Records records, Launches launches, Packs packs, Clock clock, Fresh fresh) {
        this.records = records;
        this.launches = launches;
        this.packs = packs;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** None for a choice of content outside of any course. */
    Optional<Cohort> of(Launch launch) {
        return launch.cohort().map(key -> {
            Optional<LaunchedCohort> known = launches.cohort(key);
            LaunchedCohort launched = known.orElseGet(() -> made(key, launch));
            remember(launched, roster(launch));
            return records.cohorts().find(launched.cohort()).orElseThrow();
        });
    }

    private LaunchedCohort made(CohortKey key, Launch launch) {
        Instant now = Now.at(clock);
        CohortId id = new CohortId(fresh.id());
        records.cohorts()
                .save(new Cohort(
                        id,
                        name(launch),
                        packs.current().defaultProfile(),
                        ZoneOffset.UTC,
                        JoiningCode.random(fresh.random()),
                        now,
                        Optional.empty()));
        LaunchedCohort launched =
                new LaunchedCohort(id, key.registration(), key.deploymentId(), roster(launch), Optional.empty());
        launches.add(key, launched);
        records.audit()
                .append(new AuditEntry(
                        now, AuditEntry.SYSTEM, "cohort-made", "cohort", id.value(), Optional.of(id), name(launch)));
        return launched;
    }

    private void remember(LaunchedCohort launched, Optional<PlatformAddress> roster) {
        if (roster.isPresent() && !roster.equals(launched.memberships())) {
            launches.save(launched.with(roster));
        }
    }

    private static Optional<PlatformAddress> roster(Launch launch) {
        return launch.match(
                activity -> activity.roster().map(NrpsEndpoint::memberships),
                choice -> Optional.empty(),
                review -> Optional.empty());
    }

    private static String name(Launch launch) {
        Optional<Context> context = launch.message().context();
        String title = context.flatMap(Context::title)
                .or(() -> context.flatMap(Context::label))
                .or(() -> launch.match(
                        activity -> activity.resourceLink().title(),
                        choice -> Optional.<String>empty(),
                        review -> review.resourceLink().title()))
                .orElse(NAMELESS);
        String kept = Words.kept(title, Cohort.LONGEST_NAME);
        return kept.isBlank() ? NAMELESS : kept;
    }
}
