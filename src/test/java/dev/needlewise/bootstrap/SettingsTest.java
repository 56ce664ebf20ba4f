package dev.needlewise.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Surroundings EXECUTABLE =
            new Surroundings(true, "/needlewise", Optional.of("http://127.0.0.1:4711/needlewise"));
    private static final Surroundings SERVER = new Surroundings(false, "/needlewise", Optional.empty());

    @Test
    void without_any_setting_the_defaults_hold() {
        var settings = read(Map.of(), Map.of(), EXECUTABLE);

        assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".needlewise"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).contains(URI.create("http://127.0.0.1:4711/needlewise"));
        assertThat(settings.allowLoopbackPlatforms()).isFalse();
        assertThat(settings.refusalsPerMinute()).isEqualTo(300);
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void proxies_are_numeric_addresses_in_the_form_that_the_server_knows() {
        assertThat(read(Map.of(), Map.of("NEEDLEWISE_PROXIES", "10.0.0.7, ::1"), EXECUTABLE)
                        .proxies())
                .containsExactly("10.0.0.7", "0:0:0:0:0:0:0:1");
        for (String wrong : List.of("proxy.example.org", "10.0.0", "10.0.0.7,", "10.0.0.0/8", "1.2.3.999", ".*")) {
            assertThatThrownBy(() -> read(Map.of(), Map.of("NEEDLEWISE_PROXIES", wrong), EXECUTABLE))
                    .as(wrong)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("NEEDLEWISE_PROXIES")
                    .hasMessageContaining("numeric addresses");
        }
    }

    @Test
    void an_application_server_gives_no_public_address() {
        assertThat(read(Map.of(), Map.of(), SERVER).publicUrl()).isEmpty();
    }

    @Test
    void two_context_paths_never_share_a_data_directory() {
        var other = new Surroundings(false, "/training", Optional.empty());

        assertThat(read(Map.of(), Map.of(), other).home())
                .isNotEqualTo(read(Map.of(), Map.of(), SERVER).home());
    }

    @Test
    void system_properties_beat_the_environment() {
        var settings = read(Map.of("NEEDLEWISE_PORT", "1"), Map.of("NEEDLEWISE_PORT", "2"), EXECUTABLE);

        assertThat(settings.port()).isEqualTo(1);
    }

    @Test
    void flags_beat_system_properties() {
        System.setProperty("NEEDLEWISE_PORT", "1");
        try {
            Flags.among(List.of("--port=3")).publish();

            assertThat(Settings.ofProcess(EXECUTABLE).port()).isEqualTo(3);
        } finally {
            System.clearProperty("NEEDLEWISE_PORT");
        }
    }

    @Test
    void an_empty_value_counts_as_not_given() {
        assertThat(read(Map.of(), Map.of("NEEDLEWISE_PORT", " "), EXECUTABLE).port())
                .isEqualTo(8080);
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest_known_one() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("NEEDLEWISE_DATABASE_URI", "x"), EXECUTABLE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NEEDLEWISE_DATABASE_URI")
                .hasMessageContaining("NEEDLEWISE_DATABASE_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, many",
        "PORT, 65536",
        "PORT, -1",
        "DEMO, yes",
        "ALLOW_LOOPBACK_PLATFORMS, TRUE",
        "REFUSALS_PER_MINUTE, 0",
        "PUBLIC_URL, training.example.org",
        "PUBLIC_URL, ftp://training.example.org/needlewise",
        "PUBLIC_URL, https://training.example.org/needlewise?x=1",
        "DATABASE_URL, postgresql://localhost/needlewise",
        "DATABASE_USER, anna",
        "PACKS, /no/such/folder"
    })
    void a_wrong_value_is_refused(String name, String value) {
        assertThatThrownBy(() -> read(Map.of("NEEDLEWISE_" + name, value), Map.of(), EXECUTABLE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NEEDLEWISE_");
    }

    @Test
    void a_public_address_loses_the_slash_at_its_end() {
        var given = Map.of("NEEDLEWISE_PUBLIC_URL", "https://training.example.org/needlewise/");

        assertThat(read(given, Map.of(), SERVER).publicUrl())
                .contains(URI.create("https://training.example.org/needlewise"));
    }

    @Test
    void secrets_are_masked() {
        var given = Map.of(
                "NEEDLEWISE_SECRET", "hidden-one",
                "NEEDLEWISE_DEMO_PASSWORD", "hidden-two",
                "NEEDLEWISE_LTI_INVITATION", "hidden-three",
                "NEEDLEWISE_DATABASE_URL", "jdbc:postgresql://db/needlewise?user=anna&password=hidden-four",
                "NEEDLEWISE_DATABASE_PASSWORD", "hidden-five");
        var settings = read(given, Map.of(), SERVER);

        assertThat(settings.masked()).contains("NEEDLEWISE_SECRET=***");
        assertThat(settings.toString()).contains("user=anna").doesNotContain("hidden");
    }

    @Test
    void the_demo_is_on_only_in_the_executable_and_on_a_store_of_its_own() {
        assertThat(read(Map.of(), Map.of(), EXECUTABLE).demo(true)).isTrue();
        assertThat(read(Map.of(), Map.of(), EXECUTABLE).demo(false)).isFalse();
        assertThat(read(Map.of(), Map.of(), SERVER).demo(true)).isFalse();
        assertThat(read(Map.of("NEEDLEWISE_DEMO", "true"), Map.of(), SERVER).demo(false))
                .isTrue();
        assertThat(read(Map.of("NEEDLEWISE_DEMO", "false"), Map.of(), EXECUTABLE)
                        .demo(true))
                .isFalse();
    }

    private static Settings read(Map<String, String> properties, Map<String, String> environment, Surroundings where) {
        return Settings.of(Given.in(properties, environment), where);
    }
}
