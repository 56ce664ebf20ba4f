package dev.needlewise.web.http;

import dev.needlewise.application.operation.StoreAway;
import dev.needlewise.application.release.Approval;
import dev.needlewise.application.release.ReadApproval;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.release.Signature;
import dev.needlewise.web.page.ApprovalLine;
import dev.needlewise.web.page.NavItem;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.SignedIn;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the frame of a page for whoever asks: navigation by role, form token, theme, and what holds for every page. */
public final class Frames {
    private static final When UTC = new When(ZoneOffset.UTC);
    private static final List<String> TRAINEE = List.of("/", "/cases", "/progress", "/sources");
    private static final List<String> SUPERVISOR = List.of("/", "/cohorts", "/reviews", "/cases", "/sources");
    private static final List<String> ADMINISTRATOR =
            List.of("/", "/admin/platforms", "/admin/packs", "/admin/people", "/admin/audit", "/cases", "/sources");

    private final String build;
    private final boolean demo;
    private final ReadApproval approvals;

    /**
     * Makes frames for this running application.
     *
     * @param build marks the assets of this build
     * @param demo whether demo accounts are on
     * @param approvals tells who answers for what is taught
     */
    public Frames(String build, boolean demo, ReadApproval approvals) {
        this.build = build;
        this.demo = demo;
        this.approvals = approvals;
    }

    public Page page(Visit visit, String title) {
        return page(visit, title, null);
    }

    public Page page(Visit visit, String title, @Nullable String caption) {
        @Nullable Visitor visitor = visit.visitor().orElse(null);
        return new Page(
                title,
                caption,
                "en",
                theme(visit, visitor),
                visit.contextPath(),
                visit.contextPath() + "/assets/" + build,
                visitor == null ? List.of() : nav(visit, visitor.role()),
                visitor == null ? null : new SignedIn(visitor.person().displayName(), role(visitor.role())),
                FormTokens.expected(visit).orElse(""),
                null,
                List.of(),
                demo,
                visitor != null && visitor.session().embedded(),
                current());
    }

    /** Who answers for a version under a profile: for the pages that teach or judge by it. */
    public ApprovalLine approval(Pack pack, String profile) {
        return line(approvals.of(pack, profile));
    }

    private static ApprovalLine line(Approval approval) {
        Optional<Signature> given = approval.given();
        return given.map(signature -> ApprovalLine.by(signature.name(), UTC.day(signature.at()), approval.title()))
                .orElseGet(ApprovalLine::notYet);
    }

    /** The page that tells of a store that is away has a frame as well; what cannot be read is not approved. */
    private ApprovalLine current() {
        try {
            return approvals.isCurrentGiven() ? ApprovalLine.NOTHING_TO_SAY : ApprovalLine.notYet();
        } catch (StoreAway e) {
            return ApprovalLine.notYet();
        }
    }

    /** Inside a platform's frame pages are light unless the person chose dark, because the frame around is light. */
    private static @Nullable String theme(Visit visit, @Nullable Visitor visitor) {
        String chosen = visit.cookie(Cookies.THEME).orElse("");
        if (chosen.equals("light") || chosen.equals("dark")) {
            return chosen;
        }
        return visitor != null && visitor.session().embedded() ? "light" : null;
    }

    private static String role(Role role) {
        return Words.say("role." + role.code());
    }

    private static List<NavItem> nav(Visit visit, Role role) {
        List<String> paths = switch (role) {
            case TRAINEE -> TRAINEE;
            case SUPERVISOR -> SUPERVISOR;
            case ADMINISTRATOR -> ADMINISTRATOR;
        };
        List<NavItem> items = new ArrayList<>();
        for (String path : paths) {
            boolean current =
                    path.equals("/") ? visit.path().equals("/") : visit.path().startsWith(path);
            items.add(new NavItem(Words.say("nav." + path), visit.contextPath() + path, current));
        }
        return List.copyOf(items);
    }
}
