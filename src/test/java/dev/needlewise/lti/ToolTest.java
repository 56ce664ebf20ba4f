package dev.needlewise.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTest {
    private final Tool tool = new Tool("Needlewise", URI.create("http://127.0.0.1:8080/needlewise/"));

    @Test
    void a_tool_tells_its_addresses() {
        assertThat(tool.login()).hasToString("http://127.0.0.1:8080/needlewise/lti/login");
        assertThat(tool.launch()).hasToString("http://127.0.0.1:8080/needlewise/lti/launch");
        assertThat(tool.keySet()).hasToString("http://127.0.0.1:8080/needlewise/lti/jwks");
        assertThat(tool.domain()).isEqualTo("127.0.0.1:8080");
        assertThat(new Tool("N", URI.create("https://tool.example/needlewise")).domain())
                .isEqualTo("tool.example");
    }

    @Test
    void an_address_without_a_host_is_no_tool() {
        assertThatThrownBy(() -> new Tool("N", URI.create("/needlewise"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tool("N", URI.create("https://tool.example/x?y=z")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/needlewise",
                "http://127.0.0.1:8080/needlewise/lti/launch?case=1",
                "HTTP://127.0.0.1:8080/needlewise/cases/./x"
            })
    void own_addresses_are_known(String text) {
        assertThat(tool.ownAddress(text)).isPresent();
    }

    @Test
    void an_own_address_may_name_the_usual_port() {
        Tool secure = new Tool("N", URI.create("https://tool.example/needlewise"));

        assertThat(secure.ownAddress("https://tool.example:443/needlewise/x")).isPresent();
        assertThat(secure.ownAddress("https://tool.example:80/needlewise/x")).isEmpty();
    }
}
