package dev.needlewise.persistence;

/** The store cannot be opened; the message is a sentence for whoever runs it. */
public final class StoreRefusal extends RuntimeException {
    public StoreRefusal(String message) {
        super(message);
    }

    public StoreRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
