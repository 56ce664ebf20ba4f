package dev.needlewise.bootstrap;

import dev.needlewise.content.Nearest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Makes, changes and removes accounts of the embedded server, also while it runs. */
final class UserCommand implements Command {
    private static final List<String> ACTIONS = List.of("add", "list", "password", "remove");
    private static final List<String> FLAGS = List.of("--role", "--password-stdin", "--home");

    private final InputStream in;

    UserCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var flags = Flags.among(arguments);
        flags.publish();
        var accounts = Accounts.of(Settings.ofProcess(Surroundings.beforeStart()));
        var call = Call.of(flags.rest());
        switch (call.action) {
            case "add" -> add(call, accounts, out);
            case "password" -> password(call, accounts, out);
            case "remove" -> remove(call, accounts, out);
            default -> list(accounts, out);
        }
        return 0;
    }

    private void add(Call call, Accounts accounts, PrintStream out) {
        if (accounts.find(call.name).isPresent()) {
            throw new Refusal("The account %s is there already.".formatted(call.name));
        }
        if (!call.name.matches("[\\p{L}\\p{N}._@+-]{1,64}")) {
            throw new Refusal("A name has up to 64 letters, digits or . _ @ + - and nothing else.");
        }
        var password = password(call);
        var roles = call.roles.isEmpty() ? List.of("trainee") : call.roles;
        var account = new Account(call.name, roles, PasswordHash.of(password), false);
        accounts.put(account);
        tell(account, call, password, out);
    }

    private void password(Call call, Accounts accounts, PrintStream out) {
        var earlier = known(call.name, accounts);
        var password = password(call);
        var account = earlier.withPassword(password);
        accounts.put(account);
        tell(account, call, password, out);
    }

    private static void remove(Call call, Accounts accounts, PrintStream out) {
        var account = known(call.name, accounts);
        accounts.remove(account.name());
        out.println("Removed: " + account.name());
    }

    private static void list(Accounts accounts, PrintStream out) {
        if (accounts.all().isEmpty()) {
            out.println("There are no accounts yet: user add NAME makes one.");
        }
        accounts.all().forEach(account -> out.println(shown(account)));
    }

    private static Account known(String name, Accounts accounts) {
        return accounts.find(name).orElseThrow(() -> new Refusal("There is no account %s.".formatted(name)));
    }

    private static String shown(Account account) {
        return "Account: %s (%s)".formatted(account.name(), String.join(", ", account.roles()));
    }

    /** A password is shown only where this call made it up: it cannot be read again later. */
    private static void tell(Account account, Call call, String password, PrintStream out) {
        out.println(shown(account) + (call.passwordGiven ? "" : " password " + password));
    }

    private String password(Call call) {
        if (!call.passwordGiven) {
            return PasswordHash.randomPassword();
        }
        try {
            var line = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
            if (line == null || line.isBlank()) {
                throw new Refusal("No password came in.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the words of one call ask for. */
    private record Call(String action, String name, List<String> roles, boolean passwordGiven) {
        static Call of(List<String> words) {
            var plain = new ArrayList<String>();
            var roles = new ArrayList<String>();
            var given = false;
            for (int i = 0; i < words.size(); i++) {
                var word = words.get(i);
                if (word.equals("--role") && i + 1 < words.size()) {
                    roles.add(role(words.get(++i)));
                } else if (word.equals("--password-stdin")) {
                    given = true;
                } else if (word.startsWith("-")) {
                    throw new Refusal(
                            "There is no flag %s here; the nearest is %s.".formatted(word, Nearest.among(FLAGS, word)));
                } else {
                    plain.add(word);
                }
            }
            return of(plain, List.copyOf(roles), given);
        }

        private static Call of(List<String> plain, List<String> roles, boolean given) {
            if (plain.isEmpty() || !ACTIONS.contains(plain.get(0))) {
                throw new Refusal("Say what to do: user add NAME, user password NAME, user remove NAME or user list.");
            }
            var action = plain.get(0);
            if (plain.size() != (action.equals("list") ? 1 : 2)) {
                throw new Refusal("The command user %s wants exactly one NAME.".formatted(action));
            }
            return new Call(action, plain.get(plain.size() - 1), roles, given);
        }

        private static String role(String given) {
            if (!Account.ROLES.contains(given)) {
                throw new Refusal(
                        "There is no role %s; %s.".formatted(given, Known.instead("roles", Account.ROLES, given)));
            }
            return given;
        }
    }
}
