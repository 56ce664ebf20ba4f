package dev.needlewise.web.http;

/** A file that came with a form. Both its name and its bytes are whatever the sender liked. */
public final class Upload {
    private final String name;
    private final byte[] bytes;

    private Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static Upload of(String submitted, byte[] bytes) {
        String plain = submitted.replace('\\', '/');
        return new Upload(plain.substring(plain.lastIndexOf('/') + 1), bytes);
    }

    /** Without any folder. */
    public String name() {
        return name;
    }

    /** Handed on as it is, because it may be large; nobody changes it. */
    public byte[] bytes() {
        return bytes;
    }
}
