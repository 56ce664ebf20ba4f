package dev.needlewise.lti.nrps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.lti.json.MalformedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipPageTest {
    @Test
    void members_are_read_with_what_the_platform_tells_of_them() throws MalformedJson {
        var page = MembershipPage.read(
                "{\"id\":\"x\",\"members\":[{\"user_id\":\"1\",\"roles\":[\"Instructor\"],\"name\":\"Ada\"},"
                        + "{\"user_id\":\"2\",\"roles\":null,\"status\":\"Inactive\",\"given_name\":\"Bo\",\"family_name\":5},"
                        + "{\"user_id\":\"3\",\"status\":\"Deleted\"},{\"user_id\":\"4\",\"status\":\"odd\"}]}");

        assertThat(page.members())
                .extracting(Member::status)
                .containsExactly(
                        Member.Status.ACTIVE, Member.Status.INACTIVE, Member.Status.DELETED, Member.Status.ACTIVE);
        assertThat(page.members().get(0).spokenName()).contains("Ada");
        assertThat(page.members().get(1).spokenName()).contains("Bo");
        assertThat(page.members().get(2).spokenName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"members\":null}",
                "{\"members\":{}}",
                "{\"members\":[5]}",
                "{\"members\":[{}]}",
                "{\"members\":[{\"user_id\":5}]}",
                "{\"members\":[{\"user_id\":\"1\",\"roles\":\"Learner\"}]}"
            })
    void what_is_no_roster_is_told_so(String json) {
        assertThatThrownBy(() -> MembershipPage.read(json)).isInstanceOf(MalformedJson.class);
    }
}
