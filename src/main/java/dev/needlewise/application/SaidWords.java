package dev.needlewise.application;

import dev.needlewise.domain.training.people.Words;

/** What people write to each other, as long as it may be; pages say the limit and refuse more, so nothing is cut. */
public final class SaidWords {
    public static final int LONGEST = 4000;
    public static final int LONGEST_REASON = 2000;

    private SaidWords() {}

    /** How much of it would be kept, were there no limit. */
    public static int length(String typed) {
        return Words.kept(typed, Integer.MAX_VALUE).length();
    }

    public static String cut(String words) {
        return Words.kept(words, LONGEST);
    }

    public static String cutReason(String words) {
        return Words.kept(words, LONGEST_REASON);
    }
}
