package dev.needlewise.bootstrap;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.assignment.Assign;
import dev.needlewise.application.assignment.ChangeAssignment;
import dev.needlewise.application.assignment.Extend;
import dev.needlewise.application.assignment.ListAssignments;
import dev.needlewise.application.assignment.ReadAssignment;
import dev.needlewise.application.assignment.Withdraw;
import dev.needlewise.application.cohort.AddSupervisor;
import dev.needlewise.application.cohort.ChangeCohort;
import dev.needlewise.application.cohort.CloseCohort;
import dev.needlewise.application.cohort.CohortCsv;
import dev.needlewise.application.cohort.JoinCohort;
import dev.needlewise.application.cohort.MakeCohort;
import dev.needlewise.application.cohort.ReadItems;
import dev.needlewise.application.cohort.ReadTrainee;
import dev.needlewise.application.cohort.RemoveMember;
import dev.needlewise.application.cohort.RenewJoiningCode;
import dev.needlewise.application.cohort.ReopenCohort;
import dev.needlewise.application.review.AnswerChallenge;
import dev.needlewise.application.review.ChallengeReason;
import dev.needlewise.application.review.CloseCriticalError;
import dev.needlewise.application.review.CommentOn;
import dev.needlewise.application.review.ReadAudit;
import dev.needlewise.application.review.RecordDecision;
import dev.needlewise.application.review.ReturnForAnotherTry;
import dev.needlewise.application.review.ReviewSession;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.web.cohort.AssignmentListPages;
import dev.needlewise.web.cohort.AssignmentPages;
import dev.needlewise.web.cohort.CohortPages;
import dev.needlewise.web.cohort.JoinPages;
import dev.needlewise.web.cohort.SettingsPages;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.items.ItemPages;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.review.AuditPages;
import dev.needlewise.web.review.ChallengePages;
import dev.needlewise.web.review.QueuePages;
import dev.needlewise.web.review.ReviewPages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The pages of cohorts, assignments and reviews, with the use cases behind them. */
record SupervisorPages(UseCases useCases, Frames frames, Views views) {
    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(cohorts().routes());
        routes.addAll(settings().routes());
        routes.addAll(assignments().routes());
        routes.addAll(assignment().routes());
        routes.addAll(queue().routes());
        routes.addAll(reviews().routes());
        routes.addAll(new ChallengePages(
                        new ChallengeReason(transactions(), records(), packs(), clock(), fresh()), frames, views)
                .routes());
        routes.addAll(new JoinPages(new JoinCohort(transactions(), records(), clock()), frames, views).routes());
        routes.addAll(new ItemPages(new ReadItems(transactions(), records(), packs()), frames, views).routes());
        routes.addAll(new AuditPages(new ReadAudit(transactions(), records()), frames, views, clock()).routes());
        return routes;
    }

    private CohortPages cohorts() {
        return new CohortPages(
                useCases.listCohorts(),
                new MakeCohort(transactions(), records(), packs(), clock(), fresh()),
                useCases.readCohort(),
                new ReadTrainee(transactions(), records(), packs()),
                new CohortCsv(transactions(), records(), packs(), clock()),
                pack(),
                frames,
                views,
                clock());
    }

    private SettingsPages settings() {
        SettingsPages.Acts acts = new SettingsPages.Acts(
                new ChangeCohort(transactions(), records(), packs(), clock()),
                new RenewJoiningCode(transactions(), records(), clock(), fresh()),
                new AddSupervisor(transactions(), records(), clock()),
                new RemoveMember(transactions(), records(), clock(), fresh()),
                new CloseCohort(transactions(), records(), clock()),
                new ReopenCohort(transactions(), records(), clock(), fresh()));
        return new SettingsPages(useCases.readCohort(), acts, pack(), frames, views);
    }

    private AssignmentListPages assignments() {
        return new AssignmentListPages(
                new ListAssignments(transactions(), records()),
                useCases.readCohort(),
                new Assign(transactions(), records(), packs(), clock(), fresh()),
                pack(),
                frames,
                views);
    }

    private AssignmentPages assignment() {
        AssignmentPages.Acts acts = new AssignmentPages.Acts(
                new ChangeAssignment(transactions(), records(), packs(), clock()),
                new Extend(transactions(), records(), clock()),
                new Withdraw(transactions(), records(), clock()));
        return new AssignmentPages(new ReadAssignment(transactions(), records(), packs()), acts, pack(), frames, views);
    }

    private QueuePages queue() {
        return new QueuePages(
                useCases.listReviews(), new AnswerChallenge(transactions(), records(), clock()), pack(), frames, views);
    }

    private ReviewPages reviews() {
        ReviewPages.Acts acts = new ReviewPages.Acts(
                new CommentOn(transactions(), records(), clock(), fresh()),
                new ReturnForAnotherTry(transactions(), records(), clock()),
                new RecordDecision(transactions(), records(), clock()),
                new CloseCriticalError(transactions(), records(), packs(), clock()));
        return new ReviewPages(new ReviewSession(transactions(), records(), packs()), acts, frames, views, clock());
    }

    private Transactions transactions() {
        return useCases.transactions();
    }

    private Records records() {
        return useCases.records();
    }

    private Packs packs() {
        return useCases.packs();
    }

    private Supplier<Pack> pack() {
        return useCases.packs()::current;
    }

    private Clock clock() {
        return useCases.clock();
    }

    private Fresh fresh() {
        return useCases.fresh();
    }
}
