package dev.needlewise.lti.platform;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of the public internet from those of a machine, a network or a cloud's inside. */
final class InternetRanges {
    private static final List<Range> NOT_PUBLIC = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 3));
    // Of IPv6 only global unicast is public; these parts of it carry an IPv4 address inside or are for examples.
    private static final Range GLOBAL_UNICAST = Range.of("2000::", 3);
    private static final List<Range> NOT_PUBLIC_6 =
            List.of(Range.of("2001::", 23), Range.of("2001:db8::", 32), Range.of("2002::", 16), Range.of("3fff::", 20));

    private InternetRanges() {}

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address) {
            return GLOBAL_UNICAST.holds(address) && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(address));
        }
        return address instanceof Inet4Address && NOT_PUBLIC.stream().noneMatch(range -> range.holds(address));
    }

    /** Reads a literal, which asks no name server. */
    static InetAddress parse(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Expected a literal address, but found '" + literal + "'", e);
        }
    }

    private record Range(List<Byte> start, int bits) {
        static Range of(String start, int bits) {
            return new Range(bytes(parse(start).getAddress()), bits);
        }

        boolean holds(InetAddress address) {
            List<Byte> bytes = bytes(address.getAddress());
            if (bytes.size() != start.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((bytes.get(bit / Byte.SIZE) ^ start.get(bit / Byte.SIZE)) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> bytes(byte[] raw) {
            Byte[] boxed = new Byte[raw.length];
            Arrays.setAll(boxed, index -> raw[index]);
            return List.of(boxed);
        }
    }
}
