package dev.needlewise.application.review;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Titles;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.Waiting;
import dev.needlewise.domain.training.session.Played;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what waits for a supervisor over all of their cohorts. */
public final class ListReviews {
    private static final int MOST_ATTEMPTS = 200;
    private static final int MOST_DOUBTS = 200;

    private final Transactions transactions;
    private final Records records;
    private final Packs packs;
    private final int mostAttempts;

    public ListReviews(Transactions transactions, Records records, Packs packs) {
        this(transactions, records, packs, MOST_ATTEMPTS);
    }

    ListReviews(Transactions transactions, Records records, Packs packs, int mostAttempts) {
        this.transactions = transactions;
        this.records = records;
        this.packs = packs;
        this.mostAttempts = mostAttempts;
    }

    public ReviewQueue list(Viewer viewer) {
        Pack pack = packs.current();
        return transactions.call(() -> queue(viewer.supervised(), pack));
    }

    private ReviewQueue queue(Set<CohortId> supervised, Pack pack) {
        Map<CohortId, Cohort> cohorts = records.cohorts().byIds(supervised);
        List<Waiting> all = waiting(supervised);
        List<Waiting> waiting = all.subList(0, Math.min(mostAttempts, all.size()));
        List<Challenge> challenges = records.reviews().openChallenges(supervised, MOST_DOUBTS);
        Map<PersonId, Person> people = records.people().byIds(named(waiting, challenges));
        Titles titles = new Titles(pack);
        return new ReviewQueue(
                waiting.stream()
                        .flatMap(each -> attempt(each, people, cohorts, titles).stream())
                        .toList(),
                all.size(),
                doubts(challenges, people, cohorts, supervised));
    }

    private List<Waiting> waiting(Set<CohortId> supervised) {
        Set<AssignmentId> assessed = records.assignments().ofCohorts(supervised).stream()
                .filter(assignment -> assignment.mode() == Mode.ASSESSED)
                .map(Assignment::id)
                .collect(Collectors.toUnmodifiableSet());
        return Waiting.among(
                records.standingSummaries().thatWait(supervised, assessed),
                key -> key.scope().assignment().filter(assessed::contains).isPresent());
    }

    private static Optional<ReviewQueue.WaitingAttempt> attempt(
            Waiting waiting, Map<PersonId, Person> people, Map<CohortId, Cohort> cohorts, Titles titles) {
        Optional<Person> person = Optional.ofNullable(people.get(waiting.key().person()));
        Optional<Cohort> cohort = waiting.key().scope().cohort().map(cohorts::get);
        return person.flatMap(trainee -> cohort.map(group -> new ReviewQueue.WaitingAttempt(
                waiting, trainee, group, titles.of(waiting.key().scenario()))));
    }

    private List<ReviewQueue.Doubt> doubts(
            Collection<Challenge> challenges,
            Map<PersonId, Person> people,
            Map<CohortId, Cohort> cohorts,
            Set<CohortId> supervised) {
        Map<SessionId, SessionSummary> sessions = records.sessions()
                .summaries(challenges.stream().map(Challenge::session).collect(Collectors.toSet()));
        return challenges.stream()
                .flatMap(challenge -> Optional.ofNullable(sessions.get(challenge.session())).stream()
                        .flatMap(session -> doubt(challenge, session, people, cohorts, supervised).stream()))
                .toList();
    }

    private Optional<ReviewQueue.Doubt> doubt(
            Challenge challenge,
            SessionSummary session,
            Map<PersonId, Person> people,
            Map<CohortId, Cohort> cohorts,
            Set<CohortId> supervised) {
        Optional<Person> person = Optional.ofNullable(people.get(challenge.by()));
        Optional<Cohort> cohort = challenge.cohort().map(cohorts::get);
        Played played = session.attempt().played();
        Optional<Pack> pack = packs.find(played.packHash());
        String title = pack.map(found -> new Titles(found).of(played.scenario()))
                .orElseGet(() -> played.scenario().value());
        String prompt = pack.flatMap(found -> found.scenario(played.scenario()))
                .flatMap(scenario -> scenario.item(challenge.item()))
                .map(Item::asking)
                .map(asking -> asking.prompt())
                .orElse(challenge.item());
        boolean open =
                session.attempt().scope().cohort().filter(supervised::contains).isPresent();
        return person.flatMap(
                trainee -> cohort.map(group -> new ReviewQueue.Doubt(challenge, trainee, group, title, prompt, open)));
    }

    private static Set<PersonId> named(List<Waiting> waiting, List<Challenge> challenges) {
        return new HashSet<>(Stream.concat(
                        waiting.stream().map(each -> each.key().person()),
                        challenges.stream().map(Challenge::by))
                .toList());
    }
}
