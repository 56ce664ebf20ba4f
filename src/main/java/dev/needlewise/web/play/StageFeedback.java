package dev.needlewise.web.play;

import dev.needlewise.application.play.PlayPage;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.grading.Walk;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import dev.needlewise.domain.scenario.Scene;
import dev.needlewise.web.feedback.CaseFeedback;
import dev.needlewise.web.feedback.FeedbackView;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What practice says after each stage: how each decision was, and why. */
final class StageFeedback {
    private StageFeedback() {}

    /** Empty unless the scene was met, asks something, and is closed. */
    static Optional<Reply> of(PlayPage play, String sceneId, PlayFrames framing, Page base, Views views) {
        return play.walk().scenes().stream()
                .filter(scene -> scene.scene().id().equals(sceneId))
                .filter(scene -> !scene.scene().asks().isEmpty()
                        && play.session().closedScenes().contains(sceneId))
                .findFirst()
                .map(scene -> render(play, scene, framing, base, views));
    }

    private static Reply render(PlayPage play, KeyedScene scene, PlayFrames framing, Page base, Views views) {
        Map<String, Response> responses = play.session().responses();
        Grader grader = new Grader();
        List<ItemGrade> grades = scene.scene().asks().stream()
                .filter(item -> responses.containsKey(item.id()))
                .map(item -> grade(grader, play, scene, item, responses))
                .toList();
        Map<String, String> inWords = new LinkedHashMap<>();
        play.session().answers().forEach((item, answer) -> inWords.put(item, answer.words()));
        List<Link> next = List.of(new Link(Words.say("play.continue"), framing.address(following(play, scene))));
        FeedbackView view = CaseFeedback.stage(play.keyed(), grades, inWords, base.contextPath(), next);
        Page page = base.withTitle(
                        Words.say("feedback.stage", scene.scene().stage().title()), framing.caption())
                .withBack(
                        Words.say("layout.back"), "/sessions/" + play.session().id() + "?page=" + last(scene.scene()));
        return Reply.html(
                200,
                views.render("feedback/stage.jte", Map.of("page", page, "stages", framing.stages(), "view", view)));
    }

    /** The page that the case went on to, which is not the one that it stands at when somebody looks back. */
    private static String following(PlayPage play, KeyedScene scene) {
        List<Walk.Step> steps = play.walk().steps();
        int end = 0;
        for (int i = 0; i < steps.size(); i++) {
            end = steps.get(i).scene().equals(scene) ? i : end;
        }
        return steps.get(Math.min(end + 1, steps.size() - 1)).id();
    }

    private static String last(Scene scene) {
        return scene.asks().get(scene.asks().size() - 1).id();
    }

    private static ItemGrade grade(
            Grader grader, PlayPage play, KeyedScene scene, Item item, Map<String, Response> responses) {
        Response response = responses.get(item.id());
        if (response == null) {
            throw new IllegalArgumentException("Only an answered item is explained: " + item.id());
        }
        return grader.gradeItem(play.keyed(), scene.scene().id(), item, response, responses);
    }
}
