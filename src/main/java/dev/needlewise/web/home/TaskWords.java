package dev.needlewise.web.home;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.Availability.State;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of an assigned case how it stands and when it is due. */
record TaskWords(Task task, PersonId person, Scores scores, Instant now) {
    private Dates dates() {
        return new Dates(task.cohort().zone(), now);
    }

    private Assignment assignment() {
        return task.assignment();
    }

    boolean isHeldBack() {
        return task.standing().isPresent() && !assignment().showsFeedback(now);
    }

    boolean isPassed() {
        return !isHeldBack() && task.isPassed();
    }

    boolean isOpenCritical() {
        return !isHeldBack()
                && task.standing().flatMap(standing -> standing.open()).isPresent();
    }

    /** "Assessed · Attempt 2, 86%". */
    String state() {
        return mode() + " · " + attempt();
    }

    private String mode() {
        return Words.say("home.mode." + assignment().mode().code());
    }

    private String attempt() {
        if (task.running().isPresent()) {
            return Words.say("home.attempt.running", task.attempts());
        }
        if (task.standing().isEmpty()) {
            return Words.say("home.attempt.none", task.scenario().minutes());
        }
        if (isHeldBack()) {
            return Words.say(
                    "home.attempt.held",
                    assignment().lastDue().map(dates()::until).orElse(""));
        }
        FinishedAttempt counts = task.standing().get().counting(assignment().whichCounts());
        String said = Words.say(
                "home.attempt", counts.number(), scores.percent(counts.grade().score()));
        return counts.grade().isCritical() ? Words.say("home.attempt.critical", said) : said;
    }

    /** "Due 30 November", or how long somebody has got for themselves; null where a tag says it or there is none. */
    @Nullable
    String side() {
        if (task.availability().state() == State.NOT_YET) {
            return task.availability()
                    .since()
                    .map(opens -> Words.say("home.opens", dates().until(opens)))
                    .orElse(null);
        }
        boolean over = isPassed() || isHeldBack() || task.isOverdue(now);
        return over || task.availability().state() == State.NO_ATTEMPTS_LEFT ? null : due().orElse(null);
    }

    Optional<String> due() {
        String key = assignment().extensions().containsKey(person) ? "home.due.extended" : "home.due";
        return task.due().filter(now::isBefore).map(due -> Words.say(key, dates().until(due)));
    }

    List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        if (isOpenCritical()) {
            tags.add(new Tag(Words.say("home.tag.critical"), Tone.DANGER));
        }
        if (isPassed()) {
            tags.add(new Tag(Words.say("home.tag.passed"), Tone.OK));
        } else if (isHeldBack()) {
            tags.add(new Tag(Words.say("home.tag.handed-in"), Tone.PLAIN));
        } else if (task.isOverdue(now)) {
            tags.add(new Tag(overdue(), Tone.WARN));
        } else if (task.running().isEmpty()) {
            closed().ifPresent(tags::add);
        }
        return List.copyOf(tags);
    }

    private String overdue() {
        int days = task.due().map(dates()::daysSince).orElse(0);
        return days < 1 ? Words.say("home.overdue") : Words.count("home.overdue.days", days);
    }

    private Optional<Tag> closed() {
        return switch (task.availability().state()) {
            case NO_ATTEMPTS_LEFT -> Optional.of(new Tag(Words.say("home.tag.no-attempts"), Tone.PLAIN));
            case PAST_DUE -> Optional.of(new Tag(Words.say("home.tag.closed"), Tone.PLAIN));
            case OPEN, NOT_YET, NOT_FOR_YOU, WITHDRAWN -> Optional.empty();
        };
    }
}
