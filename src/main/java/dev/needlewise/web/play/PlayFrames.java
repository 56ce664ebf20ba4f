package dev.needlewise.web.play;

import dev.needlewise.application.play.PlayPage;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Patient;
import dev.needlewise.domain.scenario.Scene;
import dev.needlewise.domain.scenario.Stage;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.web.feedback.CaseFeedback;
import dev.needlewise.web.page.Confidence;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.PatientCard;
import dev.needlewise.web.page.StageList;
import dev.needlewise.web.page.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out what every page of a case shares, from the page of the session that is shown. */
record PlayFrames(PlayPage play, String contextPath) {
    String address() {
        return contextPath + "/sessions/" + play.session().id();
    }

    /** Where one page of the session is, by its item or its scene. */
    String address(String step) {
        return address() + "?page=" + step;
    }

    /** The case and how it is taken; every page says whether it is practice or assessed. */
    String caption() {
        String title = play.keyed().scenario().title();
        if (play.attempt().isTrial()) {
            return Words.say("play.caption", title, Words.say("play.trial"));
        }
        return Words.say(
                "play.caption", title, Words.say("mode." + play.attempt().mode().code()));
    }

    /** The same, with the place of the question where its scene asks several. */
    private String questionCaption() {
        List<Item> asked = scene().asks();
        return play.item()
                .filter(item -> asked.size() > 1)
                .map(item -> Words.say("play.caption.question", caption(), asked.indexOf(item) + 1, asked.size()))
                .orElseGet(this::caption);
    }

    /** The heading: what is asked, or what the scene is called. */
    String heading() {
        return play.item().map(item -> item.asking().prompt()).orElse(scene().title());
    }

    boolean isPractice() {
        return play.attempt().mode() == Mode.PRACTICE;
    }

    StageList stages() {
        List<Stage> stages = Arrays.stream(Stage.values())
                .filter(stage -> play.keyed().scenario().scenes().stream().anyMatch(scene -> scene.stage() == stage))
                .toList();
        return new StageList(stages.stream().map(Stage::title).toList(), stages.indexOf(scene().stage()) + 1);
    }

    Page page(Page base) {
        Page page = base.withTitle(heading(), questionCaption());
        return play.before()
                .map(step -> page.withBack(Words.say("layout.back"), before(step)))
                .orElse(page.withBack(Words.say("play.leave"), "/"));
    }

    /** In practice the reasons of a stage stand between its last question and the next stage. */
    private String before(String step) {
        String session = "/sessions/" + play.session().id();
        return play.walk()
                .step(step)
                .map(earlier -> earlier.scene().scene())
                .filter(earlier -> isPractice() && !earlier.asks().isEmpty() && !earlier.equals(scene()))
                .map(earlier -> session + "?after=" + earlier.id())
                .orElse(session + "?page=" + step);
    }

    PlayFrame frame(Page page, Typed typed, @Nullable Note note, @Nullable String kept) {
        Optional<Item> item = play.item();
        boolean words = item.filter(asked -> asked.asking().inWords()).isPresent();
        return new PlayFrame(
                address(),
                address() + "/draft",
                address(play.step().id()),
                play.token().toString(),
                stages(),
                patient(),
                CaseFeedback.paragraphs(play.step().told()),
                cites(),
                note,
                item.map(asked -> new Confidence(
                                Typed.ANSWER,
                                typed.position(Typed.CONFIDENCE, 3).orElse(null),
                                false))
                        .orElse(null),
                words ? typed.text(Typed.WORDS) : null,
                page.problem(Typed.WORDS),
                kept,
                scene().next().isEmpty());
    }

    private Scene scene() {
        return play.step().scene().scene();
    }

    private PatientCard patient() {
        Patient patient = play.keyed().scenario().patient();
        List<Fact> notes = patient.notes().stream()
                .map(note -> new Fact(note.label(), note.text()))
                .toList();
        return new PatientCard(patient.name(), patient.age(), null, patient.says(), notes);
    }

    /** A consequence says where it is written; in assessed work only the feedback does. */
    private List<Link> cites() {
        return isPractice() ? scene().because().stream().map(this::link).toList() : List.of();
    }

    private Link link(ClaimId claim) {
        return new Link(claim.value(), contextPath + "/sources/" + claim);
    }
}
