package dev.needlewise.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private final AddressRules production = new AddressRules(false);
    private final AddressRules tests = new AddressRules(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://moodle.example.org/mod/lti/certs.php",
                "https://moodle.example.org:443/x?y=z",
                "https://a-b.example.org",
                "https://8.8.8.8/x",
                "https://[2606:4700::1111]/x",
                "HTTPS://Moodle.Example.Org/Path"
            })
    void public_https_addresses_are_taken(String text) {
        assertThat(production.check(text).value()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/path",
                "//host/path",
                "http://moodle.example.org/",
                "ftp://moodle.example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,x",
                "jar:https://a.example/x!/",
                "https://user@moodle.example.org/",
                "https://user:secret@moodle.example.org/",
                "https://moodle.example.org:8443/",
                "https://moodle.example.org:0/",
                "https://moodle.example.org/#part",
                "https://moodle example.org/",
                "https://moodle.example.org/a b",
                "https://moodle.example.org/\n",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://a.localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://0/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://[2002:7f00:1::]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2001:db8::1]/"
            })
    void everything_else_is_refused(String text) {
        assertThat(production.check(text).refusal().orElseThrow().status()).isEqualTo(400);
    }

    @Test
    void an_endless_address_is_refused() {
        assertThat(production.check("https://a.example/" + "x".repeat(2_000)).refusal())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8090/x",
                "http://localhost:8090/x",
                "https://localhost/x",
                "http://[::1]:8090/",
                "https://moodle.example.org/"
            })
    void the_switch_for_tests_admits_this_machine(String text) {
        assertThat(tests.check(text).value()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://moodle.example.org/",
                "http://10.0.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/",
                "ftp://127.0.0.1/",
                "http://user@127.0.0.1/"
            })
    void the_switch_for_tests_admits_nothing_more(String text) {
        assertThat(tests.check(text).refusal()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true, true",
        "127.0.0.1, false, true",
        "127.9.9.9, false, true",
        "::1, false, true",
        "10.0.0.1, false, false",
        "172.31.255.255, false, false",
        "172.32.0.1, true, true",
        "192.168.0.1, false, false",
        "169.254.169.254, false, false",
        "100.127.255.255, false, false",
        "100.128.0.1, true, true",
        "198.19.0.1, false, false",
        "0.1.2.3, false, false",
        "240.0.0.1, false, false",
        "::ffff:10.0.0.1, false, false",
        "fd00::1, false, false",
        "fe80::1, false, false",
        "2a00:1450::1, true, true",
        "2002:a00:1::, false, false"
    })
    void what_a_name_stands_for_is_judged_too(String address, boolean inProduction, boolean inTests)
            throws UnknownHostException {
        assertThat(production.admits(InetAddress.getByName(address))).isEqualTo(inProduction);
        assertThat(tests.admits(InetAddress.getByName(address))).isEqualTo(inTests);
    }

    @Test
    void scheme_host_and_usual_port_are_written_one_way() {
        assertThat(production
                        .check("HTTPS://Moodle.Example.Org:443/Path?A=B")
                        .value()
                        .orElseThrow())
                .hasToString("https://moodle.example.org/Path?A=B");
    }

    @Test
    void words_are_added_to_the_path_and_parameters_to_the_query() {
        PlatformAddress lineItem = PlatformAddress.stored("https://p.example/items/5/lineitem?type_id=3");

        assertThat(lineItem.below("/scores")).hasToString("https://p.example/items/5/lineitem/scores?type_id=3");
        assertThat(lineItem.with("a b", "c&d")).hasToString("https://p.example/items/5/lineitem?type_id=3&a%20b=c%26d");
        assertThat(PlatformAddress.stored("https://p.example/x").with("a", "b")).hasToString("https://p.example/x?a=b");
        assertThat(lineItem.origin()).isEqualTo("https://p.example");
    }
}
