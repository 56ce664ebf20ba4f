package dev.needlewise.bootstrap;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.cohort.ListCohorts;
import dev.needlewise.application.cohort.ReadCohort;
import dev.needlewise.application.cohort.ReadNeeds;
import dev.needlewise.application.grading.GradingWatch;
import dev.needlewise.application.home.CasePage;
import dev.needlewise.application.home.CasesPage;
import dev.needlewise.application.home.HomePage;
import dev.needlewise.application.home.ProgressPage;
import dev.needlewise.application.operation.ForgetOldRecords;
import dev.needlewise.application.operation.Retention;
import dev.needlewise.application.operation.SeedDemo;
import dev.needlewise.application.operation.Tidy;
import dev.needlewise.application.people.EndWebSession;
import dev.needlewise.application.people.ResolveWebSession;
import dev.needlewise.application.people.SessionTimes;
import dev.needlewise.application.people.SignInPerson;
import dev.needlewise.application.people.SignInThrottle;
import dev.needlewise.application.play.BeginSession;
import dev.needlewise.application.play.ExpireSessions;
import dev.needlewise.application.play.KeepGradebook;
import dev.needlewise.application.play.ReadSession;
import dev.needlewise.application.play.SaveDraft;
import dev.needlewise.application.play.TakeForm;
import dev.needlewise.application.release.BringPack;
import dev.needlewise.application.release.KeptPacks;
import dev.needlewise.application.release.ReadApproval;
import dev.needlewise.application.review.ListReviews;
import dev.needlewise.application.review.ReadFeedback;
import dev.needlewise.persistence.Store;
import java.time.Clock;

/** Makes the use cases over a store; each is made where it is asked for, because none keeps anything. */
record UseCases(Store store, KeptPacks packs, Clock clock, Fresh fresh, GradingWatch grading) {
    Transactions transactions() {
        return store.transactions();
    }

    Records records() {
        return store.records();
    }

    SignInPerson signInPerson() {
        return new SignInPerson(transactions(), store.people(), store.webSessions(), SessionTimes.USUAL, clock, fresh);
    }

    ResolveWebSession resolveWebSession() {
        return new ResolveWebSession(
                transactions(), store.webSessions(), store.people(), store.cohorts(), SessionTimes.USUAL, clock);
    }

    EndWebSession endWebSession() {
        return new EndWebSession(transactions(), store.webSessions());
    }

    SignInThrottle signInThrottle() {
        return new SignInThrottle(transactions(), store.signInAttempts(), clock);
    }

    HomePage homePage() {
        return new HomePage(transactions(), records(), packs, clock);
    }

    CasesPage casesPage() {
        return new CasesPage(transactions(), records(), packs, clock);
    }

    CasePage casePage() {
        return new CasePage(transactions(), records(), casesPage());
    }

    ProgressPage progressPage() {
        return new ProgressPage(transactions(), records(), packs, clock);
    }

    BeginSession beginSession() {
        return new BeginSession(
                transactions(),
                records(),
                packs,
                clock,
                fresh,
                new KeepGradebook(store.launches(), store.gradebookLinks()));
    }

    ReadSession readSession() {
        return new ReadSession(transactions(), records(), packs);
    }

    TakeForm takeForm() {
        return new TakeForm(transactions(), records(), packs, clock, grading);
    }

    SaveDraft saveDraft() {
        return new SaveDraft(transactions(), records(), clock);
    }

    ReadFeedback readFeedback() {
        return new ReadFeedback(transactions(), records(), packs, clock);
    }

    ListCohorts listCohorts() {
        return new ListCohorts(transactions(), records());
    }

    ReadNeeds readNeeds() {
        return new ReadNeeds(transactions(), records(), clock);
    }

    ReadCohort readCohort() {
        return new ReadCohort(transactions(), records(), packs, clock);
    }

    ListReviews listReviews() {
        return new ListReviews(transactions(), records(), packs);
    }

    ReadApproval readApproval() {
        return new ReadApproval(transactions(), store.releases(), packs);
    }

    BringPack bringPack() {
        return new BringPack(transactions(), records(), store.releases(), store.facts(), packs, clock);
    }

    SeedDemo seedDemo() {
        return new SeedDemo(transactions(), records(), store.facts(), packs, clock, fresh);
    }

    Tidy tidy() {
        return new Tidy(transactions(), store.webSessions(), store.signInAttempts(), clock);
    }

    ForgetOldRecords forgetOldRecords(Retention retention) {
        return new ForgetOldRecords(transactions(), store.oldRecords(), retention, clock);
    }

    ExpireSessions expireSessions() {
        return new ExpireSessions(transactions(), records(), packs, clock);
    }
}
