package dev.needlewise.lti.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One request to a platform. */
public record PlatformCall(String method, PlatformAddress address, Map<String, String> headers, Optional<String> body) {
    public PlatformCall {
        headers = Map.copyOf(headers);
    }

    public static PlatformCall get(PlatformAddress address, String accept) {
        return new PlatformCall("GET", address, Map.of("Accept", accept), Optional.empty());
    }

    public static PlatformCall post(PlatformAddress address, String contentType, String accept, String body) {
        var headers = Map.of("Content-Type", contentType, "Accept", accept);
        return new PlatformCall("POST", address, headers, Optional.of(body));
    }

    public PlatformCall bearing(String token) {
        var more = new LinkedHashMap<>(headers);
        more.put("Authorization", "Bearer " + token);
        return new PlatformCall(method, address, more, body);
    }

    @Override
    public String toString() {
        // Headers and body may hold tokens, which belong in no log.
        return method + " " + address;
    }
}
