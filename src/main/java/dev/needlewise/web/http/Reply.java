package dev.needlewise.web.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What is sent back: a status, a type, headers and a body that is complete before anything is sent. */
public final class Reply {
    private final int status;
    private final String type;
    private final List<Header> headers;
    private final byte[] body;

    private Reply(int status, String type, List<Header> headers, byte[] body) {
        this.status = status;
        this.type = type;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /** One response header. */
    public record Header(String name, String value) {}

    public static Reply html(int status, byte[] body) {
        return new Reply(status, "text/html;charset=UTF-8", List.of(), body);
    }

    public static Reply json(int status, String body) {
        return new Reply(status, "application/json", List.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply csv(String fileName, String body) {
        return new Reply(200, "text/csv;charset=UTF-8", List.of(), body.getBytes(StandardCharsets.UTF_8))
                .with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }

    /** After a post: the browser fetches {@code location}, which starts with the context path. */
    public static Reply seeOther(String location) {
        return new Reply(303, "text/plain;charset=UTF-8", List.of(), new byte[0]).with("Location", location);
    }

    public static Reply noContent() {
        return new Reply(204, "text/plain;charset=UTF-8", List.of(), new byte[0]);
    }

    public Reply with(String name, String value) {
        List<Header> more = new java.util.ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Reply(status, type, more, body);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public List<Header> headers() {
        return headers;
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(each -> each.name().equals(name))
                .map(Header::value)
                .findFirst();
    }

    byte[] body() {
        return body;
    }
}
