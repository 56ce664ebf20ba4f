package dev.needlewise.application.operation;

/** How the store is, for whoever runs it. */
public interface Health {
    /** Whether the database answers now. */
    boolean answers();

    /** Which store this is, in words, without secrets. */
    String description();
}
