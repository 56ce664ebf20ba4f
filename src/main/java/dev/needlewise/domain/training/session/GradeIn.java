package dev.needlewise.domain.training.session;

import java.util.Optional;

/** Finds the grade that an event gave, if it gave one. */
enum GradeIn implements SessionEvent.Cases<Optional<Grade>> {
    EVENT;

    @Override
    public Optional<Grade> begun(SessionEvent.Begun event) {
        return Optional.empty();
    }

    @Override
    public Optional<Grade> answered(SessionEvent.Answered event) {
        return Optional.empty();
    }

    @Override
    public Optional<Grade> sceneClosed(SessionEvent.SceneClosed event) {
        return Optional.empty();
    }

    @Override
    public Optional<Grade> finished(SessionEvent.Finished event) {
        return Optional.of(event.grade());
    }

    @Override
    public Optional<Grade> expired(SessionEvent.Expired event) {
        return Optional.of(event.grade());
    }

    @Override
    public Optional<Grade> regraded(SessionEvent.Regraded event) {
        return Optional.of(event.grade());
    }
}
