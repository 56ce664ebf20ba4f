package dev.needlewise.web.review;

import dev.needlewise.application.review.Feedback;
import dev.needlewise.application.review.ReviewSheet;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.Verdict;
import dev.needlewise.domain.training.session.SessionState;
import dev.needlewise.web.feedback.FeedbackPages;
import dev.needlewise.web.feedback.FeedbackView;
import dev.needlewise.web.page.Choice;
import dev.needlewise.web.page.ChoiceList;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.TrailEntry;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the page of a review shows.
 *
 * @param feedback what the trainee gets to see, explained
 * @param tables every answer, by stage
 * @param about what a comment can be about
 * @param closable whether the open critical error was made here and can be closed
 * @param dateNeeded whether another try needs a later due date
 * @param decided the decision that holds, in words; empty before the first
 */
public record ReviewView(
        String id,
        String lead,
        String result,
        FeedbackView feedback,
        List<AnswerTable> tables,
        List<CommentView> comments,
        List<DoubtView> doubts,
        List<Choice> about,
        ChoiceList verdicts,
        String decided,
        boolean closable,
        boolean returnable,
        boolean dateNeeded,
        String zone,
        List<TrailEntry> history,
        Typed typed) {
    /** The parts of the page, as they are jumped to where it has one column. */
    public static final List<String> PARTS = List.of("decision", "score", "answers", "comments", "reasons");

    /** Something that was said. */
    public record CommentView(String from, String about, String words) {}

    static ReviewView of(ReviewSheet sheet, Typed typed, String contextPath, Instant now) {
        Feedback feedback = sheet.feedback();
        When when = new When(sheet.cohort().zone());
        FeedbackView explained = FeedbackPages.of(feedback, contextPath).view(notes(sheet), List.of(), null);
        return new ReviewView(
                feedback.session().id().value(),
                lead(feedback, when),
                result(feedback),
                explained,
                AnswerTable.of(feedback.outcome().items(), explained.items()),
                comments(feedback, when),
                feedback.challenges().stream()
                        .map(challenge -> doubt(challenge, feedback, when, contextPath))
                        .toList(),
                about(feedback, typed),
                verdicts(typed),
                decided(feedback),
                sheet.isOpenHere(),
                sheet.returned().isEmpty(),
                dateNeeded(feedback, now),
                When.name(sheet.cohort().zone()),
                History.of(sheet, when),
                typed);
    }

    /** Score and safety, never mixed, in words for a supervisor. */
    private static String result(Feedback feedback) {
        Outcome outcome = feedback.outcome();
        return Words.say(
                outcome.passed() ? "review.passed" : "review.not-passed",
                Percent.of(
                                outcome.score(),
                                Fraction.of(feedback.pack().passRule().cut()))
                        .toPlainString(),
                Words.say("safety." + outcome.harm().code()));
    }

    private static String lead(Feedback feedback, When when) {
        Instant begun = feedback.session().attempt().begun();
        Instant finished = feedback.session().finishedAt().orElse(begun);
        int minutes =
                Math.toIntExact(Math.max(1, Duration.between(begun, finished).toMinutes()));
        String result = feedback.outcome().criticals() + feedback.outcome().majors() == 0
                ? Words.say("review.safe")
                : Words.say("review.unsafe");
        return Words.say("review.lead", when.moment(finished), Words.count("review.minutes", minutes), result);
    }

    private static List<Note> notes(ReviewSheet sheet) {
        List<Note> notes = new ArrayList<>();
        if (!sheet.agrees()) {
            notes.add(new Note(Tone.DANGER, Words.say("review.disagrees"), Words.say("review.disagrees.words")));
        }
        if (!sheet.open().isEmpty()) {
            String words = sheet.isOpenHere() ? "review.open.here" : "review.open.elsewhere";
            notes.add(new Note(Tone.DANGER, Words.say("review.open"), Words.say(words)));
        }
        if (sheet.feedback().summary().late()) {
            notes.add(new Note(Tone.WARN, Words.say("trainee.late"), Words.say("review.late")));
        }
        if (sheet.feedback().summary().state() == SessionState.EXPIRED) {
            notes.add(new Note(Tone.WARN, Words.say("review.expired"), Words.say("review.expired.words")));
        }
        return notes;
    }

    private static List<CommentView> comments(Feedback feedback, When when) {
        return feedback.comments().stream()
                .map(comment -> new CommentView(
                        Words.say("review.comment.from", feedback.nameOf(comment.by()), when.moment(comment.at())),
                        comment.item().map(item -> prompt(feedback, item)).orElse(""),
                        comment.words()))
                .toList();
    }

    private static DoubtView doubt(Challenge challenge, Feedback feedback, When when, String contextPath) {
        return new DoubtView(
                challenge.id(),
                Words.say("review.doubt", when.moment(challenge.at())),
                prompt(feedback, challenge.item()),
                challenge.words(),
                DoubtView.rests(challenge),
                challenge
                        .claim()
                        .map(claim -> contextPath + "/sources/" + claim)
                        .orElse(""),
                "",
                challenge
                        .settled()
                        .map(settled ->
                                Words.say("review.doubt.answered", feedback.nameOf(settled.by()), settled.answer()))
                        .orElse(""));
    }

    private static String prompt(Feedback feedback, String item) {
        Optional<Item> found = feedback.keyed().scenario().item(item);
        return found.map(known -> known.asking().prompt()).orElse(item);
    }

    private static List<Choice> about(Feedback feedback, Typed typed) {
        List<Choice> about = new ArrayList<>();
        about.add(Choice.of("", Words.say("review.comment.whole"), typed.item().isEmpty()));
        feedback.outcome().items().stream()
                .filter(grade -> grade.answered())
                .map(grade -> grade.item())
                .forEach(item -> about.add(
                        Choice.of(item.id(), item.asking().prompt(), item.id().equals(typed.item()))));
        return about;
    }

    private static ChoiceList verdicts(Typed typed) {
        List<Choice> choices = Arrays.stream(Verdict.values())
                .map(Verdict::code)
                .map(code -> Choice.of(code, Words.say("decision." + code), code.equals(typed.verdict())))
                .toList();
        return new ChoiceList("verdict", false, choices, null, false);
    }

    private static String decided(Feedback feedback) {
        return feedback.decision()
                .map(decision -> Words.say(
                        "review.decided",
                        Words.say("decision." + decision.verdict().code()).toLowerCase(Locale.ENGLISH),
                        feedback.nameOf(decision.by())))
                .orElse("");
    }

    private static boolean dateNeeded(Feedback feedback, Instant now) {
        return feedback.assignment()
                .flatMap((Assignment assignment) ->
                        assignment.dueFor(feedback.session().attempt().person()))
                .filter(due -> !due.isAfter(now))
                .isPresent();
    }
}
