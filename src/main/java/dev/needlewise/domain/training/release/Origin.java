package dev.needlewise.domain.training.release;

import java.util.Locale;

/** Where a version came from. */
public enum Origin {
    /** It is part of the program. */
    SHIPPED,
    /** It lay in the folder that the settings name. */
    FOLDER,
    /** An administrator brought it. */
    UPLOADED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
