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
        givenPassword.ifPresent(this::replacePasswords);
        var missing = PEOPLE.stream()
                .filter(person -> accounts.find(person.name()).isEmpty())
                .toList();
        // Hashing is slow on purpose, and the first page waits for these four.
        return missing.parallelStream()
                .map(person -> make(person, givenPassword.orElseGet(PasswordHash::randomPassword)))
                .toList();
    }

    private String make(Person person, String password) {
        accounts.put(new Account(person.name(), List.of(person.role()), PasswordHash.of(password), true));
        return "Account: %s (%s) password %s".formatted(person.name(), person.role(), password);
    }

    private void replacePasswords(String password) {
        accounts.all().parallelStream()
                .filter(Account::demo)
                .filter(account -> !PasswordHash.matches(password, account.hash()))
                .forEach(account ->
                        accounts.put(new Account(account.name(), account.roles(), PasswordHash.of(password), true)));
    }
}
