package dev.needlewise.web.home;

import static dev.needlewise.web.home.Trained.PACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases stand in the pack's sets, each of them once. */
class CaseGroupsTest {
    @Test
    void every_case_is_shown_once() {
        List<Scenario> available = PACK.scenariosFor(PACK.defaultProfile());
        assertThat(CaseGroups.of(PACK, available).inOrder()).containsExactlyInAnyOrderElementsOf(available);
    }

    @Test
    void a_set_without_a_case_for_the_profile_is_left_out() {
        List<Scenario> one =
                List.of(PACK.scenario(PACK.sets().get(1).cases().get(0)).orElseThrow());
        assertThat(CaseGroups.of(PACK, one).groups())
                .extracting(CaseGroups.Group::title)
                .containsExactly(PACK.sets().get(1).title());
    }
}
