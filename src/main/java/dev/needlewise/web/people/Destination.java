package dev.needlewise.web.people;

import java.util.Set;

/** Where to go after signing in: a path within the application, whatever the address or a form says. */
public final class Destination {
    static final String HOME = "/";
    private static final int LONGEST = 500;
    private static final Set<String> NEVER = Set.of("/signin", "/signout", "/me");

    private Destination() {}

    /** The path as asked for, or home where it could lead out of the application or back to the form. */
    public static String within(String asked) {
        return isWithin(asked) ? asked : HOME;
    }

    private static boolean isWithin(String asked) {
        return asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.length() <= LONGEST
                && asked.chars().allMatch(Destination::isPlain)
                && NEVER.stream().noneMatch(page -> leadsTo(asked, page));
    }

    /** Browsers read a backslash as a slash and skip control characters; neither belongs in a path of ours. */
    private static boolean isPlain(int character) {
        return character > ' ' && character < 0x7f && character != '\\';
    }

    private static boolean leadsTo(String asked, String page) {
        return asked.equals(page) || asked.startsWith(page + "?") || asked.startsWith(page + "/");
    }
}
