package dev.needlewise.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Renders the templates that the build compiled; every value is escaped for the place it stands in. */
public final class Views {
    private final TemplateEngine engine;

    private Views(TemplateEngine engine) {
        this.engine = engine;
    }

    public static Views compiled() {
        return new Views(TemplateEngine.createPrecompiled(ContentType.Html));
    }

    /** Renders the template at a path below the template folder, such as {@code play/depth.jte}. */
    public byte[] render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(template, parameters, output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
