package dev.needlewise.lti.platform;

import java.net.URI;

/** An address of a platform that the {@link AddressRules} have passed. */
public final class PlatformAddress {
    public static final int LONGEST = 2_000;

    private final URI uri;

    PlatformAddress(URI uri) {
        this.uri = uri;
    }

    /** An address that was passed before it was stored; whoever calls it checks it once more. */
    public static PlatformAddress stored(String text) {
        return new PlatformAddress(URI.create(text));
    }

    public URI uri() {
        return uri;
    }

    /** Scheme, host and port, as a browser names an origin. */
    public String origin() {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }

    public boolean hasOriginOf(PlatformAddress other) {
        return origin().equals(other.origin());
    }

    /** The same address with one more query parameter, whether or not it has a query already. */
    public PlatformAddress with(String name, String value) {
        String separator = uri.getRawQuery() == null ? "?" : "&";
        return new PlatformAddress(URI.create(uri + separator + Query.encode(name) + "=" + Query.encode(value)));
    }

    /** The same address with words added to its path, before the query. */
    public PlatformAddress below(String path) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String text = uri.toString();
        String start = text.substring(0, text.length() - query.length());
        String trimmed = start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
        return new PlatformAddress(URI.create(trimmed + path + query));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlatformAddress address && uri.equals(address.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
