package dev.needlewise.lti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** This tool as platforms see it: its name and the addresses that it tells them. */
public record Tool(String name, URI address) {
    public Tool {
        if (address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "Expected an address with a host and no query, such as https://host/needlewise, but found "
                            + address);
        }
        String text = address.toString();
        address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    public URI login() {
        return at("/lti/login");
    }

    public URI launch() {
        return at("/lti/launch");
    }

    public URI keySet() {
        return at("/lti/jwks");
    }

    public URI logo() {
        return at("/assets/favicon.svg");
    }

    public URI at(String path) {
        return URI.create(address + path);
    }

    /** The host, with the port where it is not the usual one, as a platform compares it. */
    public String domain() {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    /** The normalised address, if it is one of this tool: same origin, same context path, nobody's name in it. */
    public Optional<URI> ownAddress(String text) {
        try {
            URI uri = new URI(text).normalize();
            boolean own = uri.getRawUserInfo() == null
                    && uri.getHost() != null
                    && uri.getScheme() != null
                    && address.getScheme().equalsIgnoreCase(uri.getScheme())
                    && address.getHost().equalsIgnoreCase(uri.getHost())
                    && port(address) == port(uri)
                    && isBelow(uri.getRawPath());
            return own ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isBelow(String path) {
        // An encoded dot, slash or backslash could still climb out once somebody decodes it.
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.contains("%2e") || lower.contains("%2f") || lower.contains("%5c") || path.contains("..")) {
            return false;
        }
        return path.equals(address.getRawPath()) || path.startsWith(address.getRawPath() + "/");
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
