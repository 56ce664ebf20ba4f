package dev.needlewise.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the named places of a body are on our drawings; the patient's left is on the viewer's right. */
final class Anchors {
    /** The drawings. */
    enum Drawing {
        FACE,
        FRONT,
        BACK
    }

    /** A point of one drawing. */
    record Spot(Drawing drawing, int x, int y) {}

    private static final Map<String, List<Spot>> SPOTS = Map.ofEntries(
            face("forehead", 130, 88),
            face("temple-left", 192, 106),
            face("temple-right", 68, 106),
            face("under-eye-left", 165, 157),
            face("under-eye-right", 95, 157),
            face("eye-corner-left", 191, 146),
            face("eye-corner-right", 69, 146),
            face("nose", 130, 176),
            face("cheek-left", 176, 188),
            face("cheek-right", 84, 188),
            Map.entry("cheeks", List.of(new Spot(Drawing.FACE, 84, 188), new Spot(Drawing.FACE, 176, 188))),
            face("upper-lip", 130, 208),
            face("lips", 130, 229),
            face("mouth-left", 158, 226),
            face("mouth-right", 102, 226),
            face("chin", 130, 258),
            face("jaw-left", 190, 216),
            face("jaw-right", 70, 216),
            face("neck", 130, 292),
            face("scalp", 130, 32),
            face("hairline", 130, 58),
            front("shoulder-left", 118, 78),
            front("shoulder-right", 42, 78),
            front("upper-arm-left", 121, 112),
            front("upper-arm-right", 39, 112),
            front("chest", 80, 92),
            front("abdomen", 80, 146),
            front("forearm-left", 128, 154),
            front("forearm-right", 32, 154),
            front("hand-left", 136, 188),
            front("hand-right", 24, 188),
            front("thigh-left", 102, 222),
            front("thigh-right", 58, 222),
            front("knee-left", 100, 268),
            front("knee-right", 60, 268),
            Map.entry("back", List.of(new Spot(Drawing.BACK, 80, 98))),
            Map.entry("lower-back", List.of(new Spot(Drawing.BACK, 80, 150))));

    private Anchors() {}

    static boolean knows(@Nullable String anchor) {
        return anchor != null && SPOTS.containsKey(anchor);
    }

    static List<Spot> spots(@Nullable String anchor) {
        return anchor == null ? List.of() : SPOTS.getOrDefault(anchor, List.of());
    }

    private static Map.Entry<String, List<Spot>> face(String name, int x, int y) {
        return Map.entry(name, List.of(new Spot(Drawing.FACE, x, y)));
    }

    private static Map.Entry<String, List<Spot>> front(String name, int x, int y) {
        return Map.entry(name, List.of(new Spot(Drawing.FRONT, x, y)));
    }
}
