package dev.needlewise.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TooLongTest {
    @Test
    void as_much_as_may_be_written_is_taken() {
        assertThat(TooLong.words("comment", "x".repeat(4000))).isEmpty();
    }

    @Test
    void more_is_refused_whole_and_the_message_says_how_much_it_is() {
        assertThat(TooLong.words("comment", "x".repeat(20_000)))
                .containsExactly(new FieldError("comment", "Shorten this to 4000 characters. It has 20000."));
    }

    @Test
    void a_new_line_is_one_character_however_the_browser_sends_it() {
        assertThat(TooLong.reason("reason", "x\r\n".repeat(999) + "xx")).isEmpty();
    }
}
