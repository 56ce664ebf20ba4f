package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserIT {
    @Test
    void a_page_with_a_nameless_picture_has_a_barrier_and_a_decent_page_has_none() {
        try (var browser = Browser.start();
                var visitor = browser.visitor()) {
            var page = visitor.newPage();

            page.setContent("<html lang=en><title>A</title><main><h1>A</h1><img src='data:,'></main></html>");
            assertThat(Browser.barriers(page)).singleElement().asString().startsWith("image-alt");

            page.setContent("<html lang=en><title>A</title><main><h1>A</h1><p>Text</p></main></html>");
            assertThat(Browser.barriers(page)).isEmpty();
        }
    }
}
