package dev.needlewise.domain.training.people;

/** Text that somebody typed, as it is kept: without control characters, stripped, and no longer than there is room. */
public final class Words {
    private Words() {}

    public static String kept(String typed, int longest) {
        String clean = typed.codePoints()
                .filter(letter -> letter == '\n' || letter == '\t' || !Character.isISOControl(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }
}
