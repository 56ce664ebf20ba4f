package dev.needlewise.domain.training.session;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run of one person through one case: a heading and everything that happened, in order.
 *
 * <p>An answer may be changed until its scene is closed; a scene closes with its last answer, or when somebody goes on
 * from one that only tells.
 */
public record CandidateSession(Attempt attempt, List<SessionEvent> events) {
    public CandidateSession {
        events = List.copyOf(events);
        if (events.isEmpty() || events.get(events.size() - 1).number() != events.size()) {
            throw new IllegalArgumentException("A session's events are numbered from 1 without gaps: " + attempt.id());
        }
    }

    public static CandidateSession begun(Attempt attempt) {
        return new CandidateSession(attempt, List.of(new SessionEvent.Begun(1, attempt.begun())));
    }

    public SessionId id() {
        return attempt.id();
    }

    /** How much has happened; grows with every event. */
    public int revision() {
        return events.size();
    }

    public boolean isOver() {
        return ending().isPresent();
    }

    /** The answers that count, in the order in which the items were first answered. */
    public Map<String, SessionEvent.Answered> answers() {
        Map<String, SessionEvent.Answered> answers = new LinkedHashMap<>();
        events(SessionEvent.Answered.class).forEach(answer -> answers.put(answer.item(), answer));
        return answers;
    }

    public Map<String, Response> responses() {
        Map<String, Response> responses = new LinkedHashMap<>();
        answers().forEach((item, answer) -> responses.put(item, answer.response()));
        return responses;
    }

    public Map<String, Confidence> confidence() {
        Map<String, Confidence> confidence = new LinkedHashMap<>();
        answers().forEach((item, answer) -> answer.confidence().ifPresent(given -> confidence.put(item, given)));
        return confidence;
    }

    public Set<String> closedScenes() {
        Set<String> closed = new LinkedHashSet<>();
        events(SessionEvent.SceneClosed.class).forEach(event -> closed.add(event.scene()));
        return closed;
    }

    /** The grade that holds: the last one given. */
    public Optional<Grade> grade() {
        return events.stream()
                .flatMap(event -> event.match(GradeIn.EVENT).stream())
                .reduce((earlier, later) -> later);
    }

    public Optional<Instant> finishedAt() {
        return ending().map(SessionEvent::at);
    }

    public SessionState state() {
        return ending().map(end -> end instanceof SessionEvent.Expired ? SessionState.EXPIRED : SessionState.FINISHED)
                .orElse(SessionState.RUNNING);
    }

    public SessionSummary summary() {
        boolean late = events(SessionEvent.Finished.class).anyMatch(SessionEvent.Finished::late);
        return new SessionSummary(attempt, state(), revision(), lastActivity(), finishedAt(), late, grade());
    }

    /** Answers an item of the scene that is open. */
    public Move answer(Submission answer, Scene open, Instant now) {
        Optional<SessionEvent.Answered> sameForm = events(SessionEvent.Answered.class)
                .filter(event -> event.formToken().equals(answer.form().toString()))
                .reduce((earlier, later) -> later);
        if (sameForm.isPresent()) {
            return sameForm.get().response().equals(answer.response())
                    ? new Move.MadeBefore(this)
                    : new Move.Refused(new Refusal.AlreadyAnswered(answer.item()));
        }
        return refusalOf(answer, open)
                .<Move>map(Move.Refused::new)
                .orElseGet(() -> new Move.Made(with(answered(answer, open, now)).closedIfDone(open, now)));
    }

    /** Goes on from a scene that only tells. */
    public Move goOn(Scene open, String scene, Instant now) {
        if (closedScenes().contains(scene)) {
            return new Move.MadeBefore(this);
        }
        if (isOver()) {
            return new Move.Refused(new Refusal.Over());
        }
        if (!open.id().equals(scene)) {
            return new Move.Refused(new Refusal.NotAsked(scene));
        }
        return unanswered(open)
                .<Move>map(item -> new Move.Refused(new Refusal.StillAsking(item.id())))
                .orElseGet(() -> new Move.Made(with(new SessionEvent.SceneClosed(revision() + 1, now, scene))));
    }

    public CandidateSession finished(Grade grade, boolean late, Instant now) {
        return over(new SessionEvent.Finished(revision() + 1, now, grade, late));
    }

    public CandidateSession expired(Grade grade, Instant now) {
        return over(new SessionEvent.Expired(revision() + 1, now, grade));
    }

    /** Whether every answer would be one in another version of the case; what that one never asks is left out. */
    public boolean answersFit(KeyedCase other) {
        return responses().entrySet().stream()
                .allMatch(answer -> other.scenario()
                        .item(answer.getKey())
                        .map(item -> Fitting.isAnswer(answer.getValue(), item))
                        .orElse(true));
    }

    /** Adds another grade beside the earlier ones. */
    public CandidateSession regraded(Grade grade, String packHash, String graderVersion, Instant now) {
        if (!isOver()) {
            throw new IllegalStateException("Only a finished session is graded again: " + id());
        }
        return with(new SessionEvent.Regraded(revision() + 1, now, grade, packHash, graderVersion));
    }

    /** The item that the scene asks next, if any is left. */
    public Optional<Item> unanswered(Scene scene) {
        Set<String> answered = answers().keySet();
        return scene.asks().stream()
                .filter(item -> !answered.contains(item.id()))
                .findFirst();
    }

    private Optional<Refusal> refusalOf(Submission answer, Scene open) {
        if (isOver()) {
            return Optional.of(new Refusal.Over());
        }
        SessionEvent.Answered before = answers().get(answer.item());
        Optional<Item> item = open.asks().stream()
                .filter(asked -> asked.id().equals(answer.item()))
                .findFirst();
        if (before != null && (item.isEmpty() || answer.form().revision() < before.number())) {
            return Optional.of(new Refusal.AlreadyAnswered(answer.item()));
        }
        if (item.isEmpty() || (before == null && !unanswered(open).equals(item))) {
            return Optional.of(new Refusal.NotAsked(answer.item()));
        }
        return Fitting.isAnswer(answer.response(), item.get())
                ? Optional.empty()
                : Optional.of(new Refusal.NotAnAnswer(answer.item()));
    }

    private SessionEvent answered(Submission answer, Scene open, Instant now) {
        return new SessionEvent.Answered(
                revision() + 1,
                now,
                open.id(),
                answer.item(),
                answer.response(),
                answer.confidence(),
                answer.words(),
                answer.form().toString());
    }

    private CandidateSession closedIfDone(Scene open, Instant now) {
        return unanswered(open).isPresent() ? this : with(new SessionEvent.SceneClosed(revision() + 1, now, open.id()));
    }

    private CandidateSession over(SessionEvent end) {
        if (isOver()) {
            throw new IllegalStateException("A session ends once: " + id());
        }
        return with(end);
    }

    private Optional<SessionEvent> ending() {
        return events.stream()
                .filter(event -> event instanceof SessionEvent.Finished || event instanceof SessionEvent.Expired)
                .findFirst();
    }

    /** A regrade is nobody's activity. */
    private Instant lastActivity() {
        return events.stream()
                .filter(event -> !(event instanceof SessionEvent.Regraded))
                .map(SessionEvent::at)
                .reduce(attempt.begun(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private <T extends SessionEvent> Stream<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private CandidateSession with(SessionEvent event) {
        List<SessionEvent> more = new ArrayList<>(events);
        more.add(event);
        return new CandidateSession(attempt, more);
    }
}
