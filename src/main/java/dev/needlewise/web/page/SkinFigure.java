package dev.needlewise.web.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the section drawing is to show: measured layers or a plain ruler, needles at a depth, names or none. */
public record SkinFigure(
        String field,
        @Nullable SkinLayers layers,
        @Nullable BigDecimal depth,
        boolean named,
        String title,
        List<String> about) {}
