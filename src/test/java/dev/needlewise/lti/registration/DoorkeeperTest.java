package dev.needlewise.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.lti.InvitationsInMemory;
import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String STANDING = "a-standing-invitation";

    private final InvitationsInMemory invitations = new InvitationsInMemory();
    private final Doorkeeper doorkeeper = new Doorkeeper(invitations, Optional.of(STANDING));
    private final Unguessable words = Unguessable.fresh();

    DoorkeeperTest() {
        invitations.keep(Invitation.of(words, "admin", NOW, Invitation.USUAL_LIFE));
    }

    @Test
    void looking_does_not_use_an_invitation_up() {
        assertThat(doorkeeper.look(words.value(), NOW).value()).isPresent();
        assertThat(doorkeeper.look(words.value(), NOW).value()).isPresent();
        assertThat(doorkeeper.enter(words.value(), NOW).value()).isPresent();
    }

    @Test
    void an_invitation_lets_one_in() {
        doorkeeper.enter(words.value(), NOW);

        assertThat(code(doorkeeper.enter(words.value(), NOW))).isEqualTo("invitation-used");
        assertThat(code(doorkeeper.look(words.value(), NOW))).isEqualTo("invitation-used");
    }

    @Test
    void an_invitation_of_a_registration_that_failed_is_good_again() {
        doorkeeper.release(doorkeeper.enter(words.value(), NOW).value().orElseThrow());

        assertThat(doorkeeper.enter(words.value(), NOW).value()).isPresent();
    }

    @Test
    void an_invitation_ends() {
        Instant end = NOW.plus(Invitation.USUAL_LIFE);

        assertThat(doorkeeper.look(words.value(), end.minusMillis(1)).value()).isPresent();
        assertThat(code(doorkeeper.look(words.value(), end))).isEqualTo("invitation-expired");
    }

    @Test
    void nobody_guesses_an_invitation() {
        assertThat(code(doorkeeper.look("", NOW))).isEqualTo("invitation-unknown");
        assertThat(code(doorkeeper.look(words.hash(), NOW))).isEqualTo("invitation-unknown");
        assertThat(code(doorkeeper.look(STANDING + " ", NOW))).isEqualTo("invitation-unknown");
    }

    @Test
    void the_standing_invitation_stands() {
        doorkeeper.enter(STANDING, NOW);

        assertThat(doorkeeper.enter(STANDING, NOW.plusSeconds(1_000_000_000)).value())
                .isPresent();
        assertThat(new Doorkeeper(invitations, Optional.empty())
                        .look(STANDING, NOW)
                        .value())
                .isEmpty();
    }

    @Test
    void an_empty_setting_is_no_standing_invitation() {
        var none = new Doorkeeper(invitations, Optional.of(" "));

        assertThat(code(none.look(" ", NOW))).isEqualTo("invitation-unknown");
        assertThat(code(none.look("", NOW))).isEqualTo("invitation-unknown");
    }

    private static String code(Verdict<?> verdict) {
        return verdict.refusal().orElseThrow().code();
    }
}
