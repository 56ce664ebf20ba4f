package dev.needlewise.servers;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The domain of a GlassFish or a Payara: on ports of its own and this machine only, its machine told our settings. */
record Domain(Path file, Row row) {
    private static final Pattern PORT = Pattern.compile(" port=\"(\\d+)\"");
    private static final Pattern OPEN_LISTENER = Pattern.compile("<network-listener port=");

    static Domain of(Row row) {
        return new Domain(row.base().resolve("config/domain.xml"), row);
    }

    void adapt() throws IOException {
        String text = Files.readString(file).replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
        text = OPEN_LISTENER.matcher(text).replaceAll("<network-listener address=\"127.0.0.1\" port=");
        text = PORT.matcher(text).replaceAll(found -> " port=\"" + port(found.group(1)) + "\"");
        Files.writeString(file, text.replaceFirst("</java-config>", options() + "</java-config>"));
    }

    private int port(String usual) {
        return switch (usual) {
            case "8080" -> row.port();
            case "4848" -> row.adminPort();
            default -> free();
        };
    }

    private String options() {
        return Arrays.stream(row.arguments().split(" "))
                .map(option -> "<jvm-options>" + option + "</jvm-options>")
                .collect(Collectors.joining());
    }

    private static int free() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
