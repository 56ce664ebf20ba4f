package dev.needlewise.bootstrap;

import java.util.Arrays;
import java.util.List;

/** One line of the file of accounts: {@code name:role[,role]:hash}, and {@code :demo} if a demo start made it. */
record Account(String name, List<String> roles, String hash, boolean demo) {
    static final List<String> ROLES = List.of("trainee", "supervisor", "administrator");

    private static final String LOCKED = "locked";

    static Account of(String line) {
        var fields = line.split(":", -1);
        if (fields.length < 3) {
            throw new Refusal("The file of accounts has a line that is not name:role:hash.");
        }
        return new Account(
                fields[0],
                Arrays.stream(fields[1].split(",", -1)).toList(),
                fields[2],
                fields.length > 3 && fields[3].equals("demo"));
    }

    String line() {
        return name + ":" + String.join(",", roles) + ":" + hash + (demo ? ":demo" : "");
    }

    /** Nobody signs in by it any more, and no demo start makes it again. */
    Account locked() {
        return new Account(name, roles, LOCKED, demo);
    }

    boolean isLocked() {
        return hash.equals(LOCKED);
    }

    /** A password that somebody chose ends the demo of this account. */
    Account withPassword(String password) {
        return new Account(name, roles, PasswordHash.of(password), false);
    }
}
