package dev.needlewise.testplatform;

import java.util.Map;

/** What the platform answers. */
record Reply(int status, String contentType, String body, Map<String, String> headers) {
    static Reply json(int status, Object value) {
        return new Reply(status, "application/json", TestPlatform.write(value), Map.of());
    }

    static Reply text(int status, String text) {
        return new Reply(status, "text/plain", text, Map.of());
    }

    static Reply html(String body) {
        return new Reply(
                200, "text/html; charset=utf-8", "<!doctype html><title>Test platform</title>" + body, Map.of());
    }
}
