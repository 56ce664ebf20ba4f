package dev.needlewise.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sign-in form as a browser gets it. */
class SignInFormTest {
    private static final Page PAGE =
            Page.titled("Sign in", "/needlewise", "/needlewise/assets/1").withCsrf("token-of-this-browser");

    @Test
    void the_form_keeps_the_name_as_text_and_never_a_password() {
        assertThat(drawn(PAGE, "pri\"><script>ya", "/cases", false))
                .contains("value=\"pri&#34;>&lt;script>ya\"")
                .doesNotContain("<script>ya")
                .containsPattern("<input[^>]*type=\"password\"")
                .doesNotContainPattern("type=\"password\"[^>]*value=");
    }

    @Test
    void the_form_carries_the_token_of_the_browser_and_where_to_go() {
        assertThat(drawn(PAGE, "", "/cases", false))
                .contains("name=\"csrf\" value=\"token-of-this-browser\"", "name=\"to\" value=\"/cases\"");
    }

    @Test
    void a_wrong_password_is_said_in_the_summary_and_beside_the_field() {
        Page wrong = PAGE.withErrors(List.of(new FieldError("password", "They do not belong together")));
        assertThat(drawn(wrong, "priya", "/", false))
                .contains("href=\"#password\"", "id=\"password-error\"", "aria-describedby=\"password-error\"");
    }

    @Test
    void somebody_who_signed_out_is_told_so() {
        assertThat(drawn(PAGE, "", "/", true)).contains("You are signed out");
        assertThat(drawn(PAGE, "", "/", false)).doesNotContain("You are signed out");
    }

    private static String drawn(Page page, String name, String to, boolean out) {
        byte[] html =
                Views.compiled().render("people/signin.jte", Map.of("page", page, "name", name, "to", to, "out", out));
        return new String(html, StandardCharsets.UTF_8);
    }
}
