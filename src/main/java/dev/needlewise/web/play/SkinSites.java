package dev.needlewise.web.play;

import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Site;
import dev.needlewise.web.page.DepthHint;
import dev.needlewise.web.page.SkinFigure;
import dev.needlewise.web.page.SkinLayers;
import dev.needlewise.web.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws a site of the anatomy where it was measured, and a plain ruler everywhere else. */
record SkinSites(Pack pack) {
    /** Draws with the layers named in practice, and without in assessed work. */
    SkinFigure figure(Optional<String> drawing, @Nullable BigDecimal depth, boolean named) {
        Optional<Site> site = drawing.flatMap(pack::site);
        Optional<SkinLayers> layers = site.flatMap(SkinSites::layers);
        return layers.isPresent()
                ? new SkinFigure("skin", layers.get(), depth, named, Words.say("skin.title"), about(site.orElseThrow()))
                : new SkinFigure("skin", null, depth, false, Words.say("skin.title.ruler"), List.of());
    }

    List<DepthHint> hints(Optional<String> drawing) {
        return drawing.flatMap(pack::site)
                .flatMap(SkinSites::layers)
                .map(DepthHint::from)
                .orElse(List.of());
    }

    /** Empty where the epidermis, the dermis or its deviation was not measured: then there is nothing to draw. */
    private static Optional<SkinLayers> layers(Site site) {
        Optional<BigDecimal> epidermis = layer(site, "epidermis").flatMap(Site.Layer::thickness);
        Optional<BigDecimal> dermis = layer(site, "dermis").flatMap(Site.Layer::thickness);
        Optional<BigDecimal> deviation = layer(site, "dermis").flatMap(Site.Layer::deviation);
        return epidermis.isPresent() && dermis.isPresent() && deviation.isPresent()
                ? Optional.of(new SkinLayers(epidermis.get(), epidermis.get().add(dermis.get()), deviation.get()))
                : Optional.empty();
    }

    private static Optional<Site.Layer> layer(Site site, String name) {
        return site.layers().stream().filter(layer -> layer.name().equals(name)).findFirst();
    }

    private static List<String> about(Site site) {
        List<String> about = new ArrayList<>();
        about.add(Words.say("skin.about.measured", site.name(), site.population(), site.method(), site.source()));
        for (Site.Measurement other : site.others()) {
            for (Site.Range range : other.ranges()) {
                about.add(Words.say(
                        "skin.about.other",
                        other.method(),
                        other.source(),
                        range.layer(),
                        range.from().toPlainString(),
                        range.to().toPlainString()));
            }
        }
        about.add(site.caution());
        return about;
    }
}
