package dev.needlewise.bootstrap;

import dev.needlewise.content.Nearest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings that somebody gave, as text; reading one as a number, switch, path or address can refuse it. */
final class Given {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private Given() {}

    /** System properties beat the environment; an empty value counts as not given. */
    static Given in(Map<String, String> properties, Map<String, String> environment) {
        var given = new Given();
        given.take(environment);
        given.take(properties);
        return given;
    }

    private void take(Map<String, String> source) {
        source.forEach((key, value) -> {
            if (!key.startsWith(Setting.PREFIX)) {
                return;
            }
            if (!Setting.keys().contains(key)) {
                throw new Refusal("There is no setting %s; the nearest is %s."
                        .formatted(key, Nearest.among(Setting.keys(), key)));
            }
            if (!value.isBlank()) {
                var setting = Setting.valueOf(key.substring(Setting.PREFIX.length()));
                values.put(setting, setting.secret() ? value : value.strip());
            }
        });
    }

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    Optional<Integer> number(Setting setting, int least, int most) {
        return text(setting).map(text -> {
            try {
                var number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Not a number and out of range are the same mistake to whoever reads the sentence.
            }
            throw refused(setting, "a whole number from %d to %d".formatted(least, most));
        });
    }

    Optional<Boolean> choice(Setting setting) {
        return text(setting).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(setting, "true or false");
        });
    }

    Optional<Path> path(Setting setting) {
        return text(setting).map(text -> {
            try {
                return Path.of(text).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw refused(setting, "a folder");
            }
        });
    }

    /** An address that others use: with scheme and host, and without a slash at its end. */
    Optional<URI> address(Setting setting) {
        return text(setting).map(text -> {
            try {
                var uri = URI.create(text.replaceAll("/+$", ""));
                var web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                // Refused below with the same sentence as an address of another kind.
            }
            throw refused(setting, "an address such as https://training.example.org/needlewise");
        });
    }

    /** Numeric addresses with commas between them, as the server writes them; none where nothing is given. */
    List<String> hosts(Setting setting) {
        return text(setting).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(host -> host(setting, host.strip()))
                .toList();
    }

    private static String host(Setting setting, String text) {
        try {
            if (text.matches("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                return InetAddress.getByName(text).getHostAddress();
            }
        } catch (UnknownHostException e) {
            // Refused below with the same sentence as a name, which could mean another host tomorrow.
        }
        throw refused(setting, "one or more numeric addresses such as 10.0.0.7, with commas between them");
    }

    private static Refusal refused(Setting setting, String wanted) {
        return new Refusal("The setting %s must be %s.".formatted(setting.key(), wanted));
    }
}
