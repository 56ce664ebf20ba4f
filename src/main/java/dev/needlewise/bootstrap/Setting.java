package dev.needlewise.bootstrap;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of all settings, and which of them are secrets or can be given as a flag. */
enum Setting {
    HOME("--home"),
    PORT("--port"),
    PUBLIC_URL,
    PROXIES,
    DATABASE_URL,
    DATABASE_USER,
    DATABASE_PASSWORD,
    PACKS,
    ACCOUNTS,
    DEMO,
    DEMO_PASSWORD,
    SECRET,
    LTI_INVITATION,
    ALLOW_LOOPBACK_PLATFORMS,
    REFUSALS_PER_MINUTE,
    RETENTION_ANSWERS_DAYS,
    RETENTION_AUDIT_DAYS;

    static final String PREFIX = "NEEDLEWISE_";

    private final String flag;

    Setting() {
        this("");
    }

    Setting(String flag) {
        this.flag = flag;
    }

    /** The name in the environment and among system properties. */
    String key() {
        return PREFIX + name();
    }

    boolean secret() {
        return switch (this) {
            case DATABASE_PASSWORD, DEMO_PASSWORD, SECRET, LTI_INVITATION -> true;
            default -> false;
        };
    }

    static Optional<Setting> ofFlag(String flag) {
        return Arrays.stream(values())
                .filter(setting -> !flag.isEmpty() && setting.flag.equals(flag))
                .findFirst();
    }

    static Collection<String> flags() {
        return Stream.concat(Arrays.stream(values()).map(setting -> setting.flag), Stream.of("--help"))
                .filter(flag -> !flag.isEmpty())
                .toList();
    }

    static Collection<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
