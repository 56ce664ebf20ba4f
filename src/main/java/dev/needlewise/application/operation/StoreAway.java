package dev.needlewise.application.operation;

/** The store cannot be reached, or has no connection to spare; nothing was changed by what could not be done. */
public final class StoreAway extends RuntimeException {
    public StoreAway(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreAway(String message) {
        super(message);
    }
}
