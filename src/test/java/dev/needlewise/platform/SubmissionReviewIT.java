package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.CasePlayer;
import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.testplatform.IdToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A submission review: from a mark in the gradebook to the session that it came of. */
class SubmissionReviewIT extends PlatformIT {
    @Test
    void a_review_opens_the_feedback_for_the_trainee_and_the_session_for_the_supervisor() throws IOException {
        Guest guest = new Guest();
        UnaryOperator<IdToken> erin = Course.learner("erin", "link-e", CASE);
        URI session = begun(guest, Guest.location(course.launch(guest, erin)));
        CasePlayer.play(guest, session);
        String id = session.getPath().substring(session.getPath().lastIndexOf('/') + 1);

        UnaryOperator<IdToken> review = token -> erin.apply(token).asSubmissionReview(platform.lineItem(1), "erin");
        HttpResponse<String> own = course.launch(
                new Guest(), token -> review.apply(token).with(IdToken.LTI + "roles", List.of(IdToken.LEARNER)));
        assertThat(Guest.location(own).getPath()).endsWith("/sessions/" + id + "/feedback");
        HttpResponse<String> supervisor =
                course.launch(new Guest(), token -> review.apply(token).with("sub", "tess"));
        assertThat(Guest.location(supervisor).getPath()).endsWith("/reviews/" + id);
        HttpResponse<String> stranger = course.launch(
                new Guest(),
                token -> review.apply(token).with("sub", "eve").with(IdToken.LTI + "roles", List.of(IdToken.LEARNER)));
        assertThat(stranger.statusCode()).isEqualTo(403);
    }

    @Test
    void a_review_opens_the_attempt_that_counts_though_another_came_later() throws IOException {
        Guest guest = new Guest();
        UnaryOperator<IdToken> nora = Course.learner("nora", "link-n", CASE);
        URI activity = Guest.location(course.launch(guest, nora));
        // Answers stand in another order in each attempt, so either may be the better one.
        URI first = CasePlayer.play(guest, begun(guest, activity));
        URI second = CasePlayer.play(guest, begun(guest, activity));
        URI counts = percent(guest, second) > percent(guest, first) ? second : first;

        HttpResponse<String> review = course.launch(
                new Guest(),
                token -> nora.apply(token)
                        .asSubmissionReview(platform.lineItem(1), "nora")
                        .with("sub", "tess"));
        assertThat(Guest.location(review).getPath())
                .endsWith(
                        counts.getPath().replaceFirst(".*/sessions", "/reviews").replace("/feedback", ""));
    }

    @Test
    void a_review_without_what_the_link_was_given_opens_the_session_of_that_link() throws IOException {
        Guest guest = new Guest();
        UnaryOperator<IdToken> omar = course.withServices(Course.learner("omar", "link-o", CASE));
        URI asked = begun(guest, Guest.location(course.launch(guest, omar)));
        CasePlayer.play(guest, asked);
        UnaryOperator<IdToken> other = course.withServices(Course.learner("omar", "link-p", CASE));
        CasePlayer.play(guest, begun(guest, Guest.location(course.launch(guest, other))));

        HttpResponse<String> review = course.launch(
                new Guest(),
                token -> omar.apply(token)
                        .without(IdToken.LTI + "custom")
                        .asSubmissionReview(platform.lineItem(1), "omar")
                        .with("sub", "tess"));
        assertThat(Guest.location(review).getPath()).endsWith(asked.getPath().replaceFirst(".*/sessions", "/reviews"));
    }

    private static double percent(Guest guest, URI feedback) throws IOException {
        Matcher percent =
                Pattern.compile("([0-9.]+)%, ").matcher(guest.get(feedback).body());
        assertThat(percent.find()).isTrue();
        return Double.parseDouble(percent.group(1));
    }
}
