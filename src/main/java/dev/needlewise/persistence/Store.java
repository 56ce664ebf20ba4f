package dev.needlewise.persistence;

import dev.needlewise.application.Records;
import dev.needlewise.application.StoreFacts;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.launch.Launches;
import dev.needlewise.application.operation.Health;
import dev.needlewise.application.operation.OldRecords;
import dev.needlewise.application.operation.Readiness;
import dev.needlewise.application.operation.StoreLoad;
import dev.needlewise.application.people.PersonalData;
import dev.needlewise.domain.scenario.PackStore;
import dev.needlewise.domain.training.assignment.Assignments;
import dev.needlewise.domain.training.people.Cohorts;
import dev.needlewise.domain.training.people.People;
import dev.needlewise.domain.training.people.SignInAttempts;
import dev.needlewise.domain.training.people.WebSessions;
import dev.needlewise.domain.training.release.Releases;
import dev.needlewise.domain.training.review.AuditTrail;
import dev.needlewise.domain.training.review.Reviews;
import dev.needlewise.domain.training.score.ScoreQueue;
import dev.needlewise.domain.training.session.Drafts;
import dev.needlewise.domain.training.session.GivenAnswers;
import dev.needlewise.domain.training.session.ItemMarks;
import dev.needlewise.domain.training.session.Sessions;
import dev.needlewise.domain.training.session.StandingSummaries;
import dev.needlewise.domain.training.session.Standings;
import dev.needlewise.lti.ags.GradebookLinks;
import dev.needlewise.lti.key.ToolKeyStore;
import dev.needlewise.lti.launch.PendingLaunches;
import dev.needlewise.lti.platform.Deployments;
import dev.needlewise.lti.platform.Registrations;
import dev.needlewise.lti.registration.Invitations;
import dev.needlewise.persistence.schema.Schema;
import dev.needlewise.persistence.schema.Script;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import javax.sql.DataSource;

/**
 * The open store: a database brought up to date, and the repositories over it.
 *
 * <p>One per data directory in a process. Opened by bootstrap, closed in the reverse order of opening.
 */
public final class Store implements Health, AutoCloseable {
    private final Database database;
    private final EntityManagerFactory factory;
    private final int applied;
    private final Clock clock;
    private final Outage outage;
    private final JpaTransactions transactions;

    private Store(Database database, int applied, Clock clock) {
        this.database = database;
        this.applied = applied;
        this.clock = clock;
        this.factory = Unit.over(database.source());
        DerbyThread.leave();
        this.outage = new Outage(System::nanoTime, database::forgetConnections);
        this.transactions = new JpaTransactions(factory, Pause.REAL, new Random(), outage);
    }

    /** Over a database, which is closed with the store, and also when the store cannot be opened. */
    public static Store in(Database database, Clock clock) {
        boolean done = false;
        try {
            int applied = new Schema(Script.ALL, clock).bringUpToDate(database.source());
            Store store = new Store(database, applied, clock);
            done = true;
            return store;
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    /** The embedded Derby database under a data directory, made when it is not there. */
    public static Store inDirectory(Path directory, Clock clock) {
        return in(Database.inDirectory(directory), clock);
    }

    /** A database by its JDBC address. */
    public static Store at(String url, String user, String password, Clock clock) {
        return in(Database.at(url, user, password), clock);
    }

    /** A data source that the container holds, under the name that it was found by. */
    public static Store over(DataSource source, String name, Clock clock) {
        return in(Database.over(source, name), clock);
    }

    @Override
    public String description() {
        return database.description();
    }

    /** How many steps of the schema were applied when it was opened. */
    public int schemaStepsApplied() {
        return applied;
    }

    @Override
    public boolean answers() {
        return database.answers();
    }

    public Readiness readiness() {
        return new StoreReadiness(database, outage);
    }

    public StoreLoad load() {
        return new JpaStoreLoad(transactions, database);
    }

    DataSource source() {
        return database.source();
    }

    public Transactions transactions() {
        return transactions;
    }

    public People people() {
        return new JpaPeople(transactions);
    }

    public Cohorts cohorts() {
        return new JpaCohorts(transactions);
    }

    public WebSessions webSessions() {
        return new JpaWebSessions(transactions);
    }

    public SignInAttempts signInAttempts() {
        return new JpaSignInAttempts(transactions);
    }

    public Assignments assignments() {
        return new JpaAssignments(transactions);
    }

    public Sessions sessions() {
        return new JpaSessions(transactions);
    }

    public Drafts drafts() {
        return new JpaDrafts(transactions);
    }

    public ItemMarks marks() {
        return new JpaItemMarks(transactions);
    }

    public GivenAnswers givenAnswers() {
        return new JpaGivenAnswers(transactions);
    }

    public Standings standings() {
        return new JpaStandings(transactions);
    }

    public StandingSummaries standingSummaries() {
        return new JpaStandingSummaries(transactions);
    }

    public Reviews reviews() {
        return new JpaReviews(transactions);
    }

    public AuditTrail auditTrail() {
        return new JpaAuditTrail(transactions);
    }

    public ScoreQueue scoreQueue() {
        return new JpaScoreQueue(transactions);
    }

    public Registrations registrations() {
        return new JpaRegistrations(transactions);
    }

    public Deployments deployments() {
        return new JpaDeployments(transactions);
    }

    public PendingLaunches pendingLaunches() {
        return new JpaPendingLaunches(transactions);
    }

    public Invitations invitations() {
        return new JpaInvitations(transactions);
    }

    public GradebookLinks gradebookLinks() {
        return new JpaGradebookLinks(transactions);
    }

    /** Our own keys, which the seal closes and opens. */
    public ToolKeyStore toolKeys(Seal seal) {
        return new JpaToolKeys(transactions, seal);
    }

    public Launches launches() {
        return new JpaLaunches(transactions);
    }

    public PackStore packStore() {
        return new JpaPackStore(transactions, clock);
    }

    public Releases releases() {
        return new JpaReleases(transactions);
    }

    /** Everything about training together. */
    public Records records() {
        return new Records(
                people(),
                cohorts(),
                assignments(),
                sessions(),
                drafts(),
                marks(),
                givenAnswers(),
                standings(),
                standingSummaries(),
                reviews(),
                auditTrail(),
                scoreQueue());
    }

    public PersonalData personalData() {
        return new JpaPersonalData(transactions);
    }

    public OldRecords oldRecords() {
        return new JpaOldRecords(transactions);
    }

    public StoreFacts facts() {
        return new JpaStoreFacts(transactions);
    }

    @Override
    public void close() {
        factory.close();
        database.close();
    }
}
