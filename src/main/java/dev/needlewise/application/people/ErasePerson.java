package dev.needlewise.application.people;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Erases what is kept about one person.
 *
 * <p>What they did as a trainee goes: attempts, answers, marks, standings, what was said about them, and scores that
 * were not sent yet. What they decided about others stays, because it is the others' record, under an id without a
 * name; so do the rows of the audit trail, without the words in those about this person.
 */
public final class ErasePerson {
    private static final String NAME = "Erased person";

    private final Transactions transactions;
    private final Records records;
    private final PersonalData data;
    private final SignInAccounts accounts;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final Clock clock;

    public ErasePerson(
            Transactions transactions,
            Records records,
            PersonalData data,
            SignInAccounts accounts,
            SignInThrottle throttle,
            Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.data = data;
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    /**
     * What is left to do by hand.
     *
     * @param rows how many went
     * @param elsewhere the accounts that are not ours to end: with them, somebody comes back as a new person
     */
    public record Erased(int rows, List<Identity> elsewhere) {
        public Erased {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * Their account ends first: if the rest fails it is tried again, and nobody has signed in meanwhile.
     *
     * @param typed their name, typed again
     */
    public Acted<Erased, ErasureRefusal> erase(Viewer viewer, PersonId id, String typed, String reason) {
        Optional<Person> found = viewer.isAdministrator() ? transactions.call(() -> present(id)) : Optional.empty();
        if (found.isEmpty()) {
            return Acted.notFound();
        }
        Optional<ErasureRefusal> refusal = refusal(viewer, found.get(), typed, reason);
        if (refusal.isPresent()) {
            return Acted.refused(refusal.get());
        }
        List<Identity> identities = transactions.call(() -> records.people().identitiesOf(id));
        List<Identity> elsewhere =
                identities.stream().filter(identity -> !ended(identity)).toList();
        return transactions.call(() -> present(id)
                .map(person ->
                        Acted.<Erased, ErasureRefusal>done(new Erased(erased(viewer, person, reason), elsewhere)))
                .orElseGet(Acted::notFound));
    }

    private Optional<Person> present(PersonId id) {
        return records.people().find(id).filter(person -> !data.isErased(id));
    }

    private static Optional<ErasureRefusal> refusal(Viewer viewer, Person person, String typed, String reason) {
        if (viewer.person().equals(person.id())) {
            return Optional.of(ErasureRefusal.ONESELF);
        }
        if (!typed.strip().equals(person.displayName())) {
            return Optional.of(ErasureRefusal.NAME_DIFFERS);
        }
        return reason.isBlank() ? Optional.of(ErasureRefusal.REASON_MISSING) : Optional.empty();
    }

    private boolean ended(Identity identity) {
        if (!identity.realm().equals(Identity.FORM)) {
            return false;
        }
        throttle.succeeded(identity.subject());
        return accounts.end(identity.subject());
    }

    private int erased(Viewer viewer, Person person, String reason) {
        int rows = data.erase(person.id(), NAME, Now.at(clock));
        audit.tell(viewer, "person-erased", "person", person.id(), Optional.empty(), reason.strip());
        return rows;
    }
}
