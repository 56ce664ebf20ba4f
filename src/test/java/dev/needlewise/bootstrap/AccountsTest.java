package dev.needlewise.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    @TempDir
    Path home;

    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts(home.resolve("users"));
    }

    @Test
    void the_right_password_gives_the_roles() {
        accounts.put(account("anna", "correct horse", "supervisor", "administrator"));

        assertThat(accounts.roles("anna", "correct horse")).contains(List.of("supervisor", "administrator"));
    }

    @Test
    void a_wrong_password_or_name_gives_nothing() {
        accounts.put(account("anna", "correct horse", "trainee"));

        assertThat(accounts.roles("anna", "wrong horse")).isEmpty();
        assertThat(accounts.roles("anna", "")).isEmpty();
        assertThat(accounts.roles("bert", "correct horse")).isEmpty();
    }

    @Test
    void without_a_file_nobody_gets_in() {
        assertThat(accounts.roles("anna", "correct horse")).isEmpty();
    }

    @Test
    void the_file_never_holds_a_password() throws IOException {
        accounts.put(account("anna", "correct horse", "trainee"));

        assertThat(Files.readString(home.resolve("users")))
                .startsWith("anna:trainee:pbkdf2$")
                .doesNotContain("correct horse");
    }

    @Test
    void two_equal_passwords_are_kept_differently() {
        assertThat(PasswordHash.of("correct horse")).isNotEqualTo(PasswordHash.of("correct horse"));
    }

    @Test
    void only_its_owner_may_read_the_file() throws IOException {
        accounts.put(account("anna", "correct horse", "trainee"));

        assertThat(Files.getPosixFilePermissions(home.resolve("users")).toString())
                .doesNotContain("GROUP")
                .doesNotContain("OTHERS");
    }

    @Test
    void a_change_in_the_file_counts_at_once() throws IOException {
        accounts.put(account("anna", "correct horse", "trainee"));
        var line = Files.readString(home.resolve("users"));

        Files.writeString(home.resolve("users"), line.replace(":trainee:", ":supervisor:"));

        assertThat(accounts.roles("anna", "correct horse")).contains(List.of("supervisor"));
    }

    @Test
    void a_broken_line_is_named_and_not_skipped() throws IOException {
        Files.writeString(home.resolve("users"), "anna\n");

        assertThatThrownBy(() -> accounts.all()).isInstanceOf(Refusal.class).hasMessageContaining("name:role:hash");
    }

    @Test
    void changes_made_at_the_same_time_are_all_kept() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> new Accounts(home.resolve("users"))
                        .put(new Account("person" + i, List.of("trainee"), "x", false)));

        assertThat(accounts.all()).hasSize(40);
    }

    @Test
    void the_demo_makes_four_accounts_once_and_shows_each_password_once() {
        var demo = new DemoAccounts(accounts);

        var lines = demo.prepare(Optional.empty());

        assertThat(lines)
                .hasSize(4)
                .allMatch(line -> line.matches("Account: \\w+ \\((trainee|supervisor|administrator)\\) password \\S+"));
        assertThat(accounts.roles("supervisor1", passwordOf("supervisor1", lines)))
                .contains(List.of("supervisor"));
        assertThat(demo.prepare(Optional.empty())).isEmpty();
    }

    @Test
    void a_given_demo_password_becomes_that_of_all_demo_accounts() {
        var demo = new DemoAccounts(accounts);
        demo.prepare(Optional.empty());

        assertThat(demo.prepare(Optional.of("correct horse"))).isEmpty();

        assertThat(accounts.roles("trainee1", "correct horse")).contains(List.of("trainee"));
        assertThat(accounts.roles("administrator1", "correct horse")).contains(List.of("administrator"));
    }

    @Test
    void the_demo_leaves_an_account_alone_that_somebody_gave_a_password() {
        var demo = new DemoAccounts(accounts);
        demo.prepare(Optional.empty());
        accounts.put(accounts.find("trainee1").orElseThrow().withPassword("own"));

        demo.prepare(Optional.of("correct horse"));

        assertThat(accounts.roles("trainee1", "own")).isPresent();
        assertThat(accounts.roles("trainee1", "correct horse")).isEmpty();
    }

    @Test
    void of_two_nodes_that_share_the_file_one_makes_the_demo_accounts() {
        var mine = new DemoAccounts(accounts).prepare(Optional.empty());
        var theirs = new DemoAccounts(accounts).prepare(Optional.empty());

        assertThat(mine).hasSize(4);
        assertThat(theirs).isEmpty();
        assertThat(accounts.putUnlessThere(account("trainee1", "another", "trainee")))
                .isFalse();
        assertThat(accounts.roles("trainee1", passwordOf("trainee1", mine))).isPresent();
    }

    @Test
    void an_account_that_ended_is_gone_and_one_of_the_demo_never_comes_back() {
        accounts.put(account("anna", "correct horse", "trainee"));
        var demo = new DemoAccounts(accounts);
        demo.prepare(Optional.of("correct horse"));

        assertThat(accounts.end("anna")).isTrue();
        assertThat(accounts.end("trainee1")).isTrue();
        assertThat(accounts.end("nobody")).isFalse();

        demo.prepare(Optional.of("correct horse"));
        assertThat(accounts.find("anna")).isEmpty();
        assertThat(accounts.roles("trainee1", "correct horse")).isEmpty();
        assertThat(accounts.roles("trainee2", "correct horse")).isPresent();
    }

    private static String passwordOf(String name, List<String> lines) {
        var line = lines.stream()
                .filter(each -> each.contains(" " + name + " "))
                .findFirst()
                .orElseThrow();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static Account account(String name, String password, String... roles) {
        return new Account(name, List.of(roles), PasswordHash.of(password), false);
    }
}
