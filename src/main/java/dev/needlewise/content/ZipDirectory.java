package dev.needlewise.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The table at the end of a zip, read only for what the entries themselves do not say: which of them are links.
 *
 * <p>Nothing here is trusted further: a table that cannot be read names no links, and a link is never followed anyway.
 */
final class ZipDirectory {
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int HEADER_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int SYMBOLIC_LINK = 0120000;

    private ZipDirectory() {}

    static Set<String> links(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        Set<String> links = new HashSet<>();
        int at = start(bytes);
        while (at >= 0 && at + HEADER_LENGTH <= bytes.limit() && bytes.getInt(at) == ENTRY) {
            int nameLength = bytes.getShort(at + 28) & 0xffff;
            int more = (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
            if (at + HEADER_LENGTH + nameLength > bytes.limit()) {
                return links;
            }
            boolean unix = (bytes.get(at + 5) & 0xff) == UNIX;
            int mode = bytes.getInt(at + 38) >>> 16;
            if (unix && (mode & FILE_TYPE) == SYMBOLIC_LINK) {
                links.add(new String(zip, at + HEADER_LENGTH, nameLength, StandardCharsets.UTF_8));
            }
            at += HEADER_LENGTH + nameLength + more;
        }
        return links;
    }

    /** Where the table begins, or -1 where there is none. */
    private static int start(ByteBuffer bytes) {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.getInt(at) == END) {
                int start = bytes.getInt(at + 16);
                return start >= 0 && start <= at ? start : -1;
            }
        }
        return -1;
    }
}
