package dev.needlewise.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void forgetFlags() {
        System.clearProperty("NEEDLEWISE_HOME");
    }

    @Test
    void help_names_every_command() {
        assertThat(run("--help")).isZero();
        assertThat(said(out))
                .contains("validate", "decide", "grade", "user add", "backup", "--port", "--home")
                .contains("[--role ROLE]...", "--password-stdin");
    }

    @Test
    void help_is_given_wherever_it_is_asked_for() {
        for (var asked : List.of("--port 0 --help", "-h --home x", "user add anna --help", "--help")) {
            out.reset();
            assertThat(run(asked.split(" "))).as(asked).isZero();
            assertThat(said(out)).as(asked).startsWith("Needlewise, case training");
        }
        assertThat(said(err)).isEmpty();
    }

    @Test
    void a_mistyped_command_is_refused_with_the_nearest() {
        assertThat(run("validat")).isEqualTo(1);
        assertThat(said(err)).contains("validat", "the nearest is validate");
    }

    @Test
    void where_nothing_is_near_everything_that_there_is_is_named() {
        assertThat(run("frobnicate")).isEqualTo(1);
        assertThat(user("add", "anna", "--role", "nurse")).isEqualTo(1);
        assertThat(said(err))
                .contains("the commands are backup, decide, grade, restore, user, validate.")
                .contains("the roles are administrator, supervisor, trainee.");
    }

    @Test
    void an_empty_list_of_accounts_says_so() {
        assertThat(user("list")).isZero();
        assertThat(said(out)).contains("There are no accounts yet");
    }

    @Test
    void an_added_person_can_sign_in_with_the_password_that_was_shown() {
        assertThat(user("add", "anna", "--role", "supervisor")).isZero();

        var shown = said(out).strip();
        assertThat(shown).startsWith("Account: anna (supervisor) password ");
        assertThat(accounts().roles("anna", shown.substring(shown.lastIndexOf(' ') + 1)))
                .contains(List.of("supervisor"));
    }

    @Test
    void without_a_role_an_added_person_is_a_trainee() {
        user("add", "anna");

        assertThat(accounts().find("anna").map(Account::roles)).contains(List.of("trainee"));
    }

    @Test
    void a_password_that_comes_in_is_used_and_not_shown() {
        var command = new UserCommand(new ByteArrayInputStream("correct horse\n".getBytes(StandardCharsets.UTF_8)));
        var arguments = List.of("add", "anna", "--password-stdin", "--home", home.toString());

        assertThat(command.run(arguments, print(out), print(err))).isZero();

        assertThat(said(out)).isEqualTo("Account: anna (trainee)" + System.lineSeparator());
        assertThat(accounts().roles("anna", "correct horse")).isPresent();
    }

    @Test
    void a_new_password_replaces_the_old_one() {
        user("add", "anna");
        var before = accounts().find("anna").orElseThrow();

        assertThat(user("password", "anna")).isZero();

        assertThat(accounts().find("anna").orElseThrow().hash()).isNotEqualTo(before.hash());
    }

    @Test
    void a_removed_person_is_gone() {
        user("add", "anna");
        user("add", "bert");

        assertThat(user("remove", "anna")).isZero();

        assertThat(accounts().all()).extracting(Account::name).containsExactly("bert");
    }

    @Test
    void a_name_is_added_once_only() {
        user("add", "anna");

        assertThat(user("add", "anna")).isEqualTo(1);
        assertThat(said(err)).contains("anna is there already");
    }

    @Test
    void a_name_that_would_break_the_file_is_refused() {
        assertThat(user("add", "anna:administrator")).isEqualTo(1);
        assertThat(accounts().all()).isEmpty();
    }

    @Test
    void an_unknown_name_role_flag_or_action_is_refused() {
        assertThat(user("remove", "anna")).isEqualTo(1);
        assertThat(user("add", "anna", "--role", "supervizor")).isEqualTo(1);
        assertThat(user("add", "anna", "--rol", "trainee")).isEqualTo(1);
        assertThat(user("delete", "anna")).isEqualTo(1);
        assertThat(said(err)).contains("There is no account anna", "nearest is supervisor", "nearest is --role", "Say");
    }

    private int user(String... words) {
        var arguments = new ArrayList<>(List.of("user"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--home", home.toString()));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return CommandLine.run(arguments, print(out), print(err));
    }

    private Accounts accounts() {
        return new Accounts(home.resolve("users"));
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
