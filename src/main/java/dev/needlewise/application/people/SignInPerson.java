package dev.needlewise.application.people;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Sha256;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.People;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.WebSession;
import dev.needlewise.domain.training.people.WebSessions;
import java.time.Clock;
import java.time.Instant;

/** Signs somebody in who was vouched for; the first time makes them a person. */
public final class SignInPerson {
    private final Transactions transactions;
    private final People people;
    private final WebSessions sessions;
    private final SessionTimes times;
    private final Clock clock;
    private final Fresh fresh;

    public SignInPerson(
            Transactions transactions,
            People people,
            WebSessions sessions,
            SessionTimes times,
            Clock clock,
            Fresh fresh) {
        this.transactions = transactions;
        this.people = people;
        this.sessions = sessions;
        this.times = times;
        this.clock = clock;
        this.fresh = fresh;
    }

    public SignedIn signIn(SignIn signIn) {
        String cookie = fresh.token();
        String csrf = fresh.token();
        String id = fresh.id();
        Instant now = Now.at(clock);
        return transactions.call(() -> {
            Person person = person(signIn, new PersonId(id), now);
            WebSession session = new WebSession(
                    Sha256.of(cookie),
                    person.id(),
                    signIn.role(),
                    signIn.cohort(),
                    csrf,
                    now,
                    now,
                    now.plus(times.most()),
                    signIn.embedded());
            sessions.add(session);
            return new SignedIn(cookie, session, person);
        });
    }

    private Person person(SignIn signIn, PersonId id, Instant now) {
        return people.byIdentity(signIn.identity())
                .map(known -> renamed(known, signIn))
                .orElseGet(() -> {
                    Person person = new Person(id, Person.fitting(signIn.name(), "Unnamed"), now);
                    people.add(person, signIn.identity());
                    return person;
                });
    }

    /** A platform says what its people are called; the container knows only accounts. */
    private Person renamed(Person known, SignIn signIn) {
        boolean ofForm = signIn.identity().realm().equals(Identity.FORM);
        String name = Person.fitting(signIn.name(), known.displayName());
        if (ofForm || name.equals(known.displayName())) {
            return known;
        }
        Person renamed = known.renamed(name);
        people.save(renamed);
        return renamed;
    }
}
