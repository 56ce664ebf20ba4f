package dev.needlewise.web.lti;

import dev.needlewise.lti.Tool;
import dev.needlewise.web.http.Visit;
import java.net.URI;

/** Tells whether a form came from a page of ours, which browsers say in a header that no page can change. */
public record OwnOrigin(String text) {
    public static OwnOrigin of(Tool tool) {
        URI address = tool.address();
        return new OwnOrigin(address.getScheme() + "://" + tool.domain());
    }

    boolean sent(Visit visit) {
        return visit.header("Origin").filter(text::equals).isPresent();
    }
}
