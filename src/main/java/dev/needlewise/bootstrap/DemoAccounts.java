package dev.needlewise.bootstrap;

import java.util.List;
import java.util.Optional;

/** The four people of the demo, who can sign in at the embedded server. */
final class DemoAccounts {
    private record Person(String name, String role) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("trainee1", "trainee"),
            new Person("trainee2", "trainee"),
            new Person("supervisor1", "supervisor"),
            new Person("administrator1", "administrator"));

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Makes the accounts that are missing, and answers with a line to print for each of them. A password that was
     * given becomes that of the accounts that an earlier demo start made, too; an account that somebody made or gave a
     * password is left alone.
     */
    List<String> prepare(Optional<String> givenPassword) {
        List<Account> found = accounts.all();
        List<Person> missing = PEOPLE.stream()
                .filter(person ->
                        found.stream().noneMatch(account -> account.name().equals(person.name())))
                .toList();
        return givenPassword
                .map(given -> prepare(found, missing, given))
                .orElseGet(() -> missing.stream()
                        .flatMap(person -> makeWithRandom(person).stream())
                        .toList());
    }

    /** Hashing is slow on purpose and the first page waits for it, so one hash serves all who share the password. */
    private List<String> prepare(List<Account> found, List<Person> missing, String given) {
        List<Account> demo = found.stream()
                .filter(account -> account.demo() && !account.isLocked())
                .toList();
        String hash = demo.stream()
                .map(Account::hash)
                .distinct()
                .filter(kept -> PasswordHash.matches(given, kept))
                .findFirst()
                .orElseGet(() -> PasswordHash.of(given));
        demo.stream()
                .filter(account -> !account.hash().equals(hash))
                .forEach(account -> accounts.put(new Account(account.name(), account.roles(), hash, true)));
        return missing.stream()
                .flatMap(person -> make(person, given, hash).stream())
                .toList();
    }

    private Optional<String> makeWithRandom(Person person) {
        String password = PasswordHash.randomPassword();
        return make(person, password, PasswordHash.ofRandom(password));
    }

    /** Nothing where another node that shares the file made it meanwhile. */
    private Optional<String> make(Person person, String password, String hash) {
        return accounts.putUnlessThere(new Account(person.name(), List.of(person.role()), hash, true))
                ? Optional.of("Account: %s (%s) password %s".formatted(person.name(), person.role(), password))
                : Optional.empty();
    }
}
