package dev.needlewise.application.launch;

import dev.needlewise.application.Audit;
import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.CaseSet;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.lti.Tool;
import dev.needlewise.lti.deeplinking.ContentItem;
import dev.needlewise.lti.deeplinking.DeepLinkingResponse;
import dev.needlewise.lti.deeplinking.DeepLinkingSettings;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.Registrations;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leads a course designer through choosing: what there is, and the signed answer with what was chosen. */
public final class DeepLinkingChoices {
    private static final BigDecimal MAXIMUM = new BigDecimal("100");
    private static final String TAG = "needlewise";

    private final Transactions transactions;
    private final Records records;
    private final Launches launches;
    private final Registrations registrations;
    private final Packs packs;
    private final Tool tool;
    private final AddressRules rules;
    private final OwnKeys keys;
    private final Clock clock;
    private final Fresh fresh;

    public DeepLinkingChoices(
            Transactions transactions,
            Records records,
            Launches launches,
            Registrations registrations,
            Packs packs,
            Tool tool,
            AddressRules rules,
            OwnKeys keys,
            Clock clock,
            Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.launches = launches;
        this.registrations = registrations;
        this.packs = packs;
        this.tool = tool;
        this.rules = rules;
        this.keys = keys;
        this.clock = clock;
        this.fresh = fresh;
    }

    /**
     * What can be chosen.
     *
     * @param several whether more than one activity is welcome
     * @param assignments whether an assignment can be made, which needs a course
     */
    public record Offer(List<Scenario> cases, List<CaseSet> sets, boolean several, boolean assignments) {
        public Offer {
            cases = List.copyOf(cases);
            sets = List.copyOf(sets);
        }
    }

    /** An answer that the browser carries to the platform. */
    public record Answer(String address, String origin, String token) {}

    public Optional<Offer> offer(String sessionHash, Optional<CohortId> cohort) {
        Pack pack = packs.current();
        return under(sessionHash)
                .map(choosing -> new Offer(
                        pack.scenariosFor(pack.defaultProfile()),
                        pack.sets(),
                        settings(choosing).acceptsMultiple(),
                        cohort.isPresent()));
    }

    /** Gives the answer and ends the choice; nothing where no choice is under way. An empty list is the way back. */
    public Optional<Answer> choose(String sessionHash, Viewer viewer, Optional<CohortId> cohort, Choice choice) {
        return under(sessionHash).flatMap(choosing -> {
            Optional<Registration> registration =
                    registrations.find(choosing.registration()).filter(Registration::active);
            return registration.map(found -> {
                List<ContentItem> items = transactions.call(() -> {
                    launches.forgetChoosing(sessionHash);
                    return items(viewer, cohort, choice);
                });
                DeepLinkingResponse response = new DeepLinkingResponse(
                        found, choosing.deploymentId(), settings(choosing), items, Optional.empty());
                return new Answer(
                        response.destination().toString(),
                        response.destination().origin(),
                        response.signed(keys.signing(), Now.at(clock)));
            });
        });
    }

    private Optional<Choosing> under(String sessionHash) {
        return transactions.call(() -> launches.choosing(sessionHash));
    }

    private DeepLinkingSettings settings(Choosing choosing) {
        try {
            return DeepLinkingSettings.stored(choosing.settings(), rules);
        } catch (MalformedJson e) {
            throw new IllegalStateException("The settings of a choice were kept as they were read", e);
        }
    }

    private List<ContentItem> items(Viewer viewer, Optional<CohortId> cohort, Choice choice) {
        if (choice instanceof Choice.Separate separate) {
            return separate.items().stream()
                    .flatMap(wanted -> title(wanted).stream().map(title -> item(title, wanted, Optional.empty())))
                    .toList();
        }
        Choice.AsAssignment asked = (Choice.AsAssignment) choice;
        Assignment assignment =
                assignment(asked, cohort.filter(viewer::supervises).orElseThrow());
        records.assignments().save(assignment);
        new Audit(records, clock)
                .tell(
                        viewer,
                        "assignment-made",
                        "assignment",
                        assignment.id(),
                        assignment.cohort(),
                        assignment.title());
        return List.of(item(assignment.title(), new Wanted.AnAssignment(assignment.id()), assignment.due()));
    }

    private Assignment assignment(Choice.AsAssignment asked, CohortId cohort) {
        Assignment made = Assignment.of(
                        new AssignmentId(fresh.id()), cohort, asked.title(), asked.cases(), Now.at(clock))
                .scheduled(Optional.empty(), asked.due())
                .allowing(asked.attempts())
                .marking(asked.afterCritical());
        return asked.mode() == Mode.ASSESSED ? made.assessed() : made;
    }

    private Optional<String> title(Wanted wanted) {
        Pack pack = packs.current();
        if (wanted instanceof Wanted.ACase one) {
            return one.in(pack).map(Scenario::title);
        }
        return wanted instanceof Wanted.ASet set ? set.in(pack).map(CaseSet::title) : Optional.empty();
    }

    private ContentItem item(String title, Wanted wanted, Optional<Instant> due) {
        return new ContentItem(
                title,
                Optional.empty(),
                tool.launch(),
                wanted.custom(),
                Optional.of(new ContentItem.Column(MAXIMUM, title, wanted.resource(), TAG, Optional.of(tool.launch()))),
                due);
    }
}
