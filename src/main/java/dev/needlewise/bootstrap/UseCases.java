package dev.needlewise.bootstrap;

import dev.needlewise.application.BeginSession;
import dev.needlewise.application.BringPack;
import dev.needlewise.application.CasePage;
import dev.needlewise.application.CasesPage;
import dev.needlewise.application.ContinueSession;
import dev.needlewise.application.EndWebSession;
import dev.needlewise.application.ExpireSessions;
import dev.needlewise.application.ForgetOldRecords;
import dev.needlewise.application.Fresh;
import dev.needlewise.application.GradingWatch;
import dev.needlewise.application.HomePage;
import dev.needlewise.application.KeepGradebook;
import dev.needlewise.application.KeptPacks;
import dev.needlewise.application.ListCohorts;
import dev.needlewise.application.ListReviews;
import dev.needlewise.application.ProgressPage;
import dev.needlewise.application.ReadApproval;
import dev.needlewise.application.ReadCohort;
import dev.needlewise.application.ReadFeedback;
import dev.needlewise.application.ReadSession;
import dev.needlewise.application.Records;
import dev.needlewise.application.ResolveWebSession;
import dev.needlewise.application.Retention;
import dev.needlewise.application.SaveDraft;
import dev.needlewise.application.SeedDemo;
import dev.needlewise.application.SessionTimes;
import dev.needlewise.application.SignInPerson;
import dev.needlewise.application.SignInThrottle;
import dev.needlewise.application.SubmitAnswer;
import dev.needlewise.application.Tidy;
import dev.needlewise.application.Transactions;
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

    SubmitAnswer submitAnswer() {
        return new SubmitAnswer(transactions(), records(), packs, clock, grading);
    }

    ContinueSession continueSession() {
        return new ContinueSession(transactions(), records(), packs, clock, grading);
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
