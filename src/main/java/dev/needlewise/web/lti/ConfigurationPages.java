package dev.needlewise.web.lti;

import dev.needlewise.lti.registration.CanvasConfiguration;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import java.util.List;

/** Our configuration for platforms that fetch one before anybody registers; it holds public addresses only. */
public record ConfigurationPages(CanvasConfiguration canvas) {
    public List<Route> routes() {
        return List.of(Route.get(
                "/lti/config.json",
                Access.ANYONE,
                visit -> Reply.json(200, canvas.json()).with("Cache-Control", "public, max-age=3600")));
    }
}
