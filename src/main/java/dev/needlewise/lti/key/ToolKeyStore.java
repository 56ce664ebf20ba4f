package dev.needlewise.lti.key;

import java.util.List;

/** Where the keys of this tool are kept, their private parts sealed. */
public interface ToolKeyStore {
    /** All that are kept, in any order; none before the first start. */
    List<ToolKey> all();

    void add(ToolKey key);

    /** Adds the key where there is none yet: of several nodes that make their first at once, one wins. */
    void addFirst(ToolKey key);

    void remove(String keyId);
}
