package dev.needlewise.application.grading;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.service.Scope;
import dev.needlewise.persistence.Store;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A gradebook somewhere that waits for marks. */
public final class GradebookOfTests {
    private GradebookOfTests() {}

    /** As if this person had launched the assignment from a platform of its own. */
    public static void awaits(Store store, PersonId person, AssignmentId assignment) {
        Registration platform = platform();
        AgsEndpoint column =
                new AgsEndpoint(Set.of(Scope.SCORE), Optional.empty(), Optional.of(platform.authorizationEndpoint()));
        store.registrations().add(platform);
        store.transactions()
                .run(() -> store.launches()
                        .save(
                                person,
                                assignment,
                                new GradebookLink(
                                        platform.id(), "1", "user-7", "link-1", "case:blister", "Blister", column)));
    }

    private static Registration platform() {
        String issuer = "https://" + UUID.randomUUID() + ".example";
        return new Registration(
                RegistrationId.fresh(),
                "Platform",
                issuer,
                "client",
                PlatformAddress.stored(issuer + "/auth"),
                PlatformAddress.stored(issuer + "/token"),
                PlatformAddress.stored(issuer + "/keys"),
                Optional.empty(),
                true);
    }
}
