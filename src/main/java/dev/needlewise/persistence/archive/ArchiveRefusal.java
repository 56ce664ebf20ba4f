package dev.needlewise.persistence.archive;

/** An archive that cannot be written or taken in; the message is a sentence for whoever asked. */
public final class ArchiveRefusal extends RuntimeException {
    public ArchiveRefusal(String message) {
        super(message);
    }

    public ArchiveRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
