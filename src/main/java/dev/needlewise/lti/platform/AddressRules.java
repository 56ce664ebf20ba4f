package dev.needlewise.lti.platform;

import dev.needlewise.lti.Verdict;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses of platforms are used: https, public, the usual port, nobody's name in them.
 *
 * <p>The switch for tests also admits http and any port on the loopback addresses, and nothing else.
 */
public record AddressRules(boolean loopbackAllowed) {
    private static final int HTTPS = 443;
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)*[a-z]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern DOTTED =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final Pattern BRACKETED = Pattern.compile("\\[[0-9a-f:.]+]");

    public Verdict<PlatformAddress> check(String text) {
        if (text.length() > PlatformAddress.LONGEST) {
            return refused("at most " + PlatformAddress.LONGEST + " characters", text.length() + " of them");
        }
        try {
            URI uri = new URI(text);
            return problemWith(uri)
                    .map(detail -> Verdict.<PlatformAddress>refused(new AddressRefusal(detail)))
                    .orElseGet(() -> Verdict.accepted(new PlatformAddress(lowered(uri))));
        } catch (URISyntaxException e) {
            return refused("an address such as https://platform.example/path", "something else");
        }
    }

    /** Whether a host may be called when its name stands for this address. */
    public boolean admits(InetAddress address) {
        return InternetRanges.isPublic(address) || (loopbackAllowed && address.isLoopbackAddress());
    }

    private Optional<String> problemWith(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            return Optional.of("expected an address such as https://platform.example/path");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean literal =
                DOTTED.matcher(host).matches() || BRACKETED.matcher(host).matches();
        // Hosts such as 127.1 or 0x7f000001 are names to this pattern's eye, yet numbers to a resolver.
        if (!literal && !HOST.matcher(host).matches()) {
            return Optional.of("expected the name of a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("expected no user name and no fragment in the address");
        }
        boolean loopback = isLoopback(host);
        if (loopback) {
            return loopbackAllowed && isWeb(uri)
                    ? Optional.empty()
                    : Optional.of("expected a public address, found one of this machine");
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("expected https");
        }
        if (uri.getPort() >= 0 && uri.getPort() != HTTPS) {
            return Optional.of("expected the port of https, found " + uri.getPort());
        }
        if (literal && !InternetRanges.isPublic(InternetRanges.parse(host))) {
            return Optional.of("expected a public address, found one of a private network");
        }
        return Optional.empty();
    }

    private static boolean isLoopback(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        boolean literal =
                DOTTED.matcher(host).matches() || BRACKETED.matcher(host).matches();
        return literal && InternetRanges.parse(host).isLoopbackAddress();
    }

    private static boolean isWeb(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    }

    private static URI lowered(URI uri) {
        // Scheme and host know no case, and origins are compared as text.
        String text = uri.toString();
        int end = uri.getRawPath() == null
                ? text.length()
                : text.indexOf(uri.getRawAuthority()) + uri.getRawAuthority().length();
        URI lowered = URI.create(text.substring(0, end).toLowerCase(Locale.ROOT) + text.substring(end));
        if (lowered.getPort() == HTTPS && "https".equals(lowered.getScheme())) {
            return URI.create(lowered.toString().replaceFirst(":443(?=[/?]|$)", ""));
        }
        return lowered;
    }

    private static Verdict<PlatformAddress> refused(String expected, String found) {
        return Verdict.refused(new AddressRefusal("expected " + expected + ", found " + found));
    }
}
