package dev.needlewise.lti.json;

/** Keeps text of strangers fit for a table and a log: no control characters, no halves of a surrogate pair. */
final class Words {
    private Words() {}

    static boolean areClean(String text) {
        return text.codePoints().allMatch(Words::isClean);
    }

    static String cleaned(String text, int longest) {
        var cleaned = new StringBuilder();
        text.codePoints().forEach(point -> {
            int kept = isClean(point) ? point : ' ';
            if (cleaned.length() + Character.charCount(kept) <= longest) {
                cleaned.appendCodePoint(kept);
            }
        });
        return cleaned.toString();
    }

    private static boolean isClean(int point) {
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !half && !Character.isISOControl(point);
    }
}
