package dev.needlewise.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in one lands within the application, whatever the address says. */
class DestinationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/cases", "/cases/first-fine-lines?cohort=own", "/sessions/1/feedback", "/signin-notes"})
    void a_path_within_the_application_is_kept(String path) {
        assertThat(Destination.within(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cases",
                "https://elsewhere.example",
                "//elsewhere.example",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/\t/elsewhere.example",
                "/cases\r\nSet-Cookie: needlewise=1",
                "/cäses"
            })
    void anything_that_could_lead_elsewhere_becomes_home(String path) {
        assertThat(Destination.within(path)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/signin?to=/cases", "/signout", "/me"})
    void nobody_is_sent_back_to_the_form(String path) {
        assertThat(Destination.within(path)).isEqualTo("/");
    }

    @Test
    void a_path_that_no_page_of_ours_has_by_its_length_becomes_home() {
        assertThat(Destination.within("/" + "a".repeat(499))).hasSize(500);
        assertThat(Destination.within("/" + "a".repeat(500))).isEqualTo("/");
    }

    @Test
    void the_form_is_told_where_to_go_afterwards_except_home() {
        assertThat(SignInFirst.form("/needlewise", "/cases?cohort=own"))
                .isEqualTo("/needlewise/signin?to=%2Fcases%3Fcohort%3Down");
        assertThat(SignInFirst.form("/needlewise", "//elsewhere.example")).isEqualTo("/needlewise/signin");
    }
}
