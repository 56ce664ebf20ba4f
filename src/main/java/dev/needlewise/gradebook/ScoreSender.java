package dev.needlewise.gradebook;

import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.ags.ActivityProgress;
import dev.needlewise.lti.ags.AgsScore;
import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.ags.GradebookLinks;
import dev.needlewise.lti.ags.GradebookLinks.LastSent;
import dev.needlewise.lti.ags.GradingProgress;
import dev.needlewise.lti.ags.LineItem;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.platform.Registrations;
import dev.needlewise.lti.service.ServiceFailure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;

/**
 * Carries one queued score to its gradebook and says where the entry stands afterwards.
 *
 * <p>A platform that does not answer is left alone for a moment, so that waiting for it again and again does not hold up
 * the marks of others.
 */
final class ScoreSender {
    private static final Logger LOG = Logger.getLogger(ScoreSender.class.getName());
    private static final BigDecimal MAXIMUM = new BigDecimal("100");
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final String TAG = "needlewise";

    private final AgsClient gradebook;
    private final GradebookLinks links;
    private final Registrations registrations;
    private final RetryPlan plan;
    private final Map<RegistrationId, Instant> leftAlone = new ConcurrentHashMap<>();
    private final Clock clock;

    ScoreSender(
            AgsClient gradebook,
            GradebookLinks links,
            Registrations registrations,
            RandomGenerator random,
            Clock clock) {
        this.gradebook = gradebook;
        this.links = links;
        this.registrations = registrations;
        this.plan = new RetryPlan(random);
        this.clock = clock;
    }

    /** A fault of our own must not hold up what waits behind it, so it is put off like a fault of the platform. */
    WaitingScore sent(WaitingScore waiting) {
        try {
            return carried(waiting);
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.log(Level.WARNING, "A score could not be sent", e);
            return after(ServiceFailure.passing("this tool could not send it"), waiting);
        }
    }

    private WaitingScore carried(WaitingScore waiting) {
        QueuedScore score = waiting.score();
        // Of a set nothing is sent before each of its cases has been finished once.
        if (!score.complete()) {
            return waiting.overtaken();
        }
        Optional<GradebookLink> link = links.ofSession(score.session().value());
        if (link.isEmpty()) {
            return waiting.refused("no gradebook belongs to this session");
        }
        Optional<Registration> registration =
                registrations.find(link.get().registration()).filter(Registration::active);
        if (registration.isEmpty()) {
            return waiting.refused("the learning platform is suspended here");
        }
        RegistrationId platform = registration.get().id();
        Instant until = leftAlone.getOrDefault(platform, Instant.MIN);
        if (clock.instant().isBefore(until)) {
            return waiting.putOff(until, "the platform did not answer a moment ago");
        }
        try {
            Place place = new Place(registration.get(), link.get().deploymentId());
            WaitingScore after = sent(waiting, link.get(), place);
            leftAlone.remove(platform);
            return after;
        } catch (ServiceFailed e) {
            if (e.failure().isSilence()) {
                leftAlone.put(platform, clock.instant().plus(LEFT_ALONE));
            }
            return after(e.failure(), waiting);
        }
    }

    private WaitingScore sent(WaitingScore waiting, GradebookLink link, Place place) throws ServiceFailed {
        PlatformAddress column = column(link, place);
        LastSent what = new LastSent(waiting.score().scored(), digest(waiting.score()));
        for (boolean again = false; ; again = true) {
            Optional<LastSent> last = links.lastSent(link, column);
            if (last.filter(before -> before.scored().isAfter(what.scored())).isPresent()) {
                return waiting.overtaken();
            }
            if (last.filter(before -> before.digest().equals(what.digest())).isPresent()) {
                return waiting.sent();
            }
            try {
                if (!waiting.mayHaveArrived() || !holds(place, link, column, waiting.score(), last.isEmpty())) {
                    Optional<Instant> stamp = links.stamp(link, column, what.scored(), clock.instant());
                    if (stamp.isEmpty()) {
                        return waiting.overtaken();
                    }
                    gradebook.send(place, column, written(waiting.score(), link, stamp.get()));
                }
                links.sent(link, column, what);
                return waiting.sent();
            } catch (ServiceFailed e) {
                // The clock of the platform may be ahead of ours, which a fresh time mends.
                if (again || e.failure().kind() != ServiceFailure.Kind.CONFLICT) {
                    throw e;
                }
            }
        }
    }

    /**
     * Whether the gradebook holds this very mark already. A platform that cannot be asked is given it once more.
     *
     * @param first whether no other mark of ours was there before, so that the number alone says enough
     */
    private boolean holds(Place place, GradebookLink link, PlatformAddress column, QueuedScore score, boolean first)
            throws ServiceFailed {
        if (!link.endpoint().tellsResults()) {
            return false;
        }
        try {
            var points = new AgsScore.Points(points(score), MAXIMUM);
            return gradebook
                    .result(place, column, link.userId())
                    .filter(held -> held.isMarkOf(points))
                    .filter(held -> held.comment().map(score.note()::equals).orElse(first))
                    .isPresent();
        } catch (ServiceFailed e) {
            if (e.failure().isSilence()) {
                throw e;
            }
            return false;
        }
    }

    private PlatformAddress column(GradebookLink link, Place place) throws ServiceFailed {
        Optional<PlatformAddress> known = links.column(link);
        if (known.isPresent()) {
            return known.get();
        }
        LineItem wanted = LineItem.asked(link.label(), MAXIMUM, link.resourceLinkId(), link.resourceId(), TAG);
        return links.keepColumn(link, gradebook.column(place, link.endpoint(), wanted));
    }

    private static AgsScore written(QueuedScore score, GradebookLink link, Instant stamp) {
        return new AgsScore(
                link.userId(),
                stamp,
                ActivityProgress.COMPLETED,
                GradingProgress.FULLY_GRADED,
                Optional.of(new AgsScore.Points(points(score), MAXIMUM)),
                Optional.of(score.note()),
                // A mark follows from rules, also when a supervisor closed an error, so nobody scored it by hand.
                Optional.empty(),
                Optional.of(score.begun()),
                Optional.of(score.finished()));
    }

    private WaitingScore after(ServiceFailure failure, WaitingScore waiting) {
        Instant now = clock.instant();
        boolean worthIt = failure.kind() == ServiceFailure.Kind.PASSING || failure.kind() == ServiceFailure.Kind.TOKEN;
        if (!worthIt) {
            return waiting.refused(failure.detail());
        }
        if (plan.isOver(waiting.score().scored(), now)) {
            return waiting.refused("given up after a week: " + failure.detail());
        }
        return waiting.again(plan.next(waiting.tries(), now, failure.pause()), failure.detail());
    }

    private static BigDecimal points(QueuedScore score) {
        return new BigDecimal(score.score().numerator())
                .multiply(MAXIMUM)
                .divide(new BigDecimal(score.score().denominator()), MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static String digest(QueuedScore score) {
        return Unguessable.hashOf(points(score) + "\n" + score.note());
    }
}
