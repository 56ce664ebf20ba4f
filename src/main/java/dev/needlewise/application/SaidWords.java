package dev.needlewise.application;

import dev.needlewise.domain.training.people.Words;

/** What people write to each other, as long as it may be; the pages say the limit beforehand. */
final class SaidWords {
    static final int LONGEST = 4000;
    static final int LONGEST_REASON = 2000;

    private SaidWords() {}

    static String cut(String words) {
        return Words.kept(words, LONGEST);
    }

    static String cutReason(String words) {
        return Words.kept(words, LONGEST_REASON);
    }
}
