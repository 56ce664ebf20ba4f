package dev.needlewise.domain.material;

import java.util.List;

/** A text the material is drawn from: what kind it is, how far it can be trusted, and every passage of it. */
public record Source(String id, String title, String kind, String character, List<Passage> passages) {
    public Source {
        passages = List.copyOf(passages);
    }
}
