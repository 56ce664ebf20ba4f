package dev.needlewise.application.launch;

import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.Deployments;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.platform.Registrations;
import dev.needlewise.lti.registration.Invitation;
import dev.needlewise.lti.registration.Invitations;
import dev.needlewise.lti.registration.Registered;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lists platforms, invites them, keeps those typed in by hand, changes, suspends and resumes them: administrators only. */
public final class ManagePlatforms {
    private final Transactions transactions;
    private final Records records;
    private final Registrations registrations;
    private final Deployments deployments;
    private final Invitations invitations;
    private final Clock clock;

    public ManagePlatforms(
            Transactions transactions,
            Records records,
            Registrations registrations,
            Deployments deployments,
            Invitations invitations,
            Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.registrations = registrations;
        this.deployments = deployments;
        this.invitations = invitations;
        this.clock = clock;
    }

    public Platforms list() {
        Instant now = Now.at(clock);
        return transactions.call(() -> new Platforms(
                registrations.all().stream()
                        .map(each -> new Platforms.Platform(each, deployments.of(each.id())))
                        .toList(),
                invitations.all().stream()
                        .filter(each -> !each.used() && !each.isExpiredAt(now))
                        .toList()));
    }

    /** The words of a new invitation, which are shown this once. */
    public String invite(Viewer viewer) {
        Unguessable words = Unguessable.fresh();
        Instant now = Now.at(clock);
        transactions.run(() -> {
            invitations.keep(Invitation.of(words, viewer.person().value(), now, Invitation.USUAL_LIFE));
            tell(viewer.person().value(), "platform-invited", "", "");
        });
        return words.value();
    }

    /** False, and nothing changed, where issuer and client id are known. */
    public boolean add(Viewer viewer, Registered registered) {
        return transactions.call(() -> {
            boolean added = registrations.add(registered.registration());
            if (added) {
                for (String id : registered.deployments()) {
                    deployments.put(new Deployment(registered.registration().id(), id, Deployment.Standing.ACTIVE));
                }
                tell(
                        viewer.person().value(),
                        "platform-registered",
                        registered.registration().id().toString(),
                        registered.registration().issuer());
            }
            return added;
        });
    }

    /** Tells the audit of a registration that a platform led through itself. */
    public void registered(Registration registration) {
        transactions.run(() ->
                tell(AuditEntry.SYSTEM, "platform-registered", registration.id().toString(), registration.issuer()));
    }

    /** False where there is no such registration. */
    public boolean setActive(Viewer viewer, RegistrationId id, boolean active) {
        return transactions.call(() -> {
            Optional<Registration> found = registrations.find(id);
            found.ifPresent(registration -> {
                registrations.replace(active ? registration.resumed() : registration.suspended());
                tell(
                        viewer.person().value(),
                        active ? "platform-resumed" : "platform-suspended",
                        id.toString(),
                        registration.issuer());
            });
            return found.isPresent();
        });
    }

    /** Asks the platform's token endpoint in another name from now on; false where there is no such registration. */
    public boolean setAudience(Viewer viewer, RegistrationId id, Optional<String> audience) {
        return transactions.call(() -> {
            Optional<Registration> found = registrations.find(id);
            found.ifPresent(before -> setAudience(viewer, before, before.withTokenAudience(audience)));
            return found.isPresent();
        });
    }

    private void setAudience(Viewer viewer, Registration before, Registration after) {
        if (after.equals(before)) {
            return;
        }
        registrations.replace(after);
        tell(
                viewer.person().value(),
                "platform-audience-changed",
                after.id().toString(),
                after.issuer() + ": " + before.assertionAudience() + " to " + after.assertionAudience());
    }

    /** False where there is no such deployment. */
    public boolean setStanding(Viewer viewer, RegistrationId id, String deployment, Deployment.Standing standing) {
        return transactions.call(() -> {
            Optional<Deployment> found = deployments.of(id).stream()
                    .filter(each -> each.deploymentId().equals(deployment))
                    .findFirst();
            found.ifPresent(each -> {
                deployments.put(each.with(standing));
                tell(
                        viewer.person().value(),
                        standing == Deployment.Standing.ACTIVE ? "deployment-accepted" : "deployment-suspended",
                        id.toString(),
                        deployment);
            });
            return found.isPresent();
        });
    }

    /** Tells the audit that our keys were exchanged out of turn. */
    public void keysExchanged(Viewer viewer) {
        transactions.run(() -> tell(viewer.person().value(), "keys-exchanged", "", ""));
    }

    private void tell(String who, String what, String about, String reason) {
        records.audit().append(new AuditEntry(Now.at(clock), who, what, "platform", about, Optional.empty(), reason));
    }
}
