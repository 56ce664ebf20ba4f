package dev.needlewise.web.http;

/** A request that cannot be answered as asked; {@link ErrorFilter} turns it into a page. */
public final class RequestFailure extends RuntimeException {
    private final Reason reason;

    public RequestFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
