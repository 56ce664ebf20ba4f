package dev.needlewise.persistence.schema;

/** The store cannot be used as it is; the message is a sentence for whoever runs it. */
public final class SchemaRefusal extends RuntimeException {
    public SchemaRefusal(String message) {
        super(message);
    }

    public SchemaRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
