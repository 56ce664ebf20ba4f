package dev.needlewise.web.page;

import dev.needlewise.web.page.Anchors.Drawing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Numbered markers on a face or a body, each the mirror of one choice. */
public record BodyMap(List<Marker> face, List<Marker> front, List<Marker> back, String description) {
    /** Where a marker moves to when another one stands in its place, in this order. */
    private static final int[][] ASIDE = {{0, 0}, {0, -24}, {0, 24}, {24, 0}, {-24, 0}, {24, -24}, {-24, 24}};

    /** Markers nearer than this would cover each other. */
    private static final int ROOM = 22;

    /** One numbered marker and the id of the input that it mirrors. */
    public record Marker(int number, String input, int x, int y, boolean on) {}

    /** The map of these choices; empty where none of them names a place that we draw. */
    public static BodyMap of(ChoiceList list) {
        var drawn = new HashMap<Drawing, List<Marker>>();
        var said = new ArrayList<String>();
        for (var i = 0; i < list.choices().size(); i++) {
            var number = list.number(i);
            if (number == null) {
                continue;
            }
            var choice = list.choices().get(i);
            for (var spot : Anchors.spots(choice.anchor())) {
                var beside = drawn.computeIfAbsent(spot.drawing(), none -> new ArrayList<>());
                beside.add(place(new Marker(number, list.id(i), spot.x(), spot.y(), choice.chosen()), beside));
            }
            said.add(Words.say("map.marker", number, choice.words()));
        }
        return new BodyMap(
                List.copyOf(drawn.getOrDefault(Drawing.FACE, List.of())),
                List.copyOf(drawn.getOrDefault(Drawing.FRONT, List.of())),
                List.copyOf(drawn.getOrDefault(Drawing.BACK, List.of())),
                said.stream().collect(Collectors.joining(" ")));
    }

    /** Whether front and back of the body stand side by side. */
    public boolean isPair() {
        return !front.isEmpty() && !back.isEmpty();
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return face.isEmpty() && front.isEmpty() && back.isEmpty();
    }

    private static Marker place(Marker wanted, List<Marker> placed) {
        for (var step : ASIDE) {
            var moved = new Marker(
                    wanted.number(), wanted.input(), wanted.x() + step[0], wanted.y() + step[1], wanted.on());
            if (placed.stream().noneMatch(other -> Math.hypot(other.x() - moved.x(), other.y() - moved.y()) < ROOM)) {
                return moved;
            }
        }
        return wanted;
    }
}
