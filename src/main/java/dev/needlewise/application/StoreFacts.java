package dev.needlewise.application;

import java.util.Optional;

/** A few facts about the store itself that every node must see, such as which pack is current. */
public interface StoreFacts {
    Optional<String> find(String name);

    /** Adds or replaces; a fact has at most 255 characters. */
    void save(String name, String fact);
}
