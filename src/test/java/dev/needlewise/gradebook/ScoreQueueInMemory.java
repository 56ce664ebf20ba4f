package dev.needlewise.gradebook;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.score.ScoreQueue;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A queue of scores for tests. */
final class ScoreQueueInMemory implements ScoreQueue {
    private static final Set<WaitingScore.State> OPEN = Set.of(WaitingScore.State.WAITING, WaitingScore.State.SENDING);

    private final Map<Long, WaitingScore> kept = new TreeMap<>();

    @Override
    public void add(QueuedScore score) {
        long id = kept.size() + 1L;
        kept.put(id, new WaitingScore(id, score, WaitingScore.State.WAITING, 0, score.scored(), Optional.empty()));
    }

    @Override
    public boolean isAwaited(SessionId session) {
        return true;
    }

    @Override
    public Optional<Instant> lastScored(PersonId person, Optional<AssignmentId> assignment, ScenarioId scenario) {
        return kept.values().stream()
                .map(WaitingScore::score)
                .filter(each -> each.person().equals(person))
                .filter(each -> each.assignment().equals(assignment))
                .filter(each -> assignment.isPresent() || each.scenario().equals(scenario))
                .map(QueuedScore::scored)
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<WaitingScore> due(Instant now, int limit) {
        return kept.values().stream()
                .filter(each -> OPEN.contains(each.state()) && !each.nextTry().isAfter(now))
                .sorted(Comparator.comparing(WaitingScore::nextTry).thenComparing(WaitingScore::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<WaitingScore> find(long id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<WaitingScore> of(AssignmentId assignment) {
        return kept.values().stream()
                .filter(each -> each.score().assignment().equals(Optional.of(assignment)))
                .toList();
    }

    @Override
    public void save(WaitingScore score) {
        kept.put(score.id(), score);
    }

    WaitingScore entry(long id) {
        return kept.get(id);
    }
}
