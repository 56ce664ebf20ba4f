package dev.needlewise.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The geometry of the section of skin; its fibres and lobules are procedural and the same each time. */
public final class SkinDrawing {
    /** Pixels of the drawing for one millimetre. */
    public static final int PX = 100;

    /** Where the surface of the skin lies. */
    public static final int TOP = 96;

    public static final int LEFT = 48;
    public static final int RIGHT = 300;
    public static final int BOTTOM = 411;

    /** The deepest point that the drawing shows, in millimetres. */
    public static final BigDecimal DEEPEST = new BigDecimal("3.0");

    private static final long SEED = 20;

    private final SkinFigure figure;
    private final Random random = new Random(SEED);

    private SkinDrawing(SkinFigure figure) {
        this.figure = figure;
    }

    public static SkinDrawing of(SkinFigure figure) {
        return new SkinDrawing(figure);
    }

    /** A fat lobule. */
    public record Lobule(String x, String y, String rx, String ry) {}

    /** A mark of the ruler; the long ones have a number. */
    public record Tick(int y, int from, String number) {}

    /** The place of a depth on the drawing. */
    public static int y(BigDecimal millimetres) {
        return TOP + px(millimetres);
    }

    /** A depth in pixels. */
    public static int px(BigDecimal millimetres) {
        return millimetres
                .multiply(BigDecimal.valueOf(PX))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** How the needles are moved: to the chosen depth, at most to the edge of the drawing. */
    public String needles() {
        var depth = figure.depth() == null ? BigDecimal.ZERO : figure.depth().min(DEEPEST);
        return "translate(0 " + px(depth) + ")";
    }

    /** The number on the flag at the tip, with an arrow where the tip lies below the drawing. */
    public String flag() {
        var depth = figure.depth();
        if (depth == null) {
            return "";
        }
        return depth.compareTo(DEEPEST) > 0
                ? depth.stripTrailingZeros().toPlainString() + "↓"
                : depth.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (var tenth = 0; tenth <= 30; tenth++) {
            var numbered = tenth % 5 == 0;
            var number = numbered ? BigDecimal.valueOf(tenth, 1).toPlainString() : "";
            ticks.add(new Tick(TOP + tenth * PX / 10, numbered ? LEFT - 10 : LEFT - 5, number));
        }
        return ticks;
    }

    /** Rows of lobules from the end of the dermis to the bottom. */
    public List<Lobule> lobules(BigDecimal from) {
        var lobules = new ArrayList<Lobule>();
        var row = 0;
        for (double y = y(from) + 14.0; y < BOTTOM + 14; y += 26) {
            for (double x = LEFT - (row % 2 == 0 ? 8 : -8); x < RIGHT + 20; x += 33) {
                lobules.add(new Lobule(
                        one(x + jitter(3)), one(y + jitter(2.5)), one(15.8 + jitter(1.2)), one(12.3 + jitter(1.2))));
            }
            row++;
        }
        return lobules;
    }

    /** Collagen between two depths, as one path. */
    public String fibres(BigDecimal from, BigDecimal to) {
        var path = new StringBuilder();
        double height = y(to) - y(from) - 8.0;
        for (var i = 0; i < height; i++) {
            var length = 20 + random.nextDouble() * 32;
            var x = LEFT - 18 + random.nextDouble() * (RIGHT - LEFT + 6);
            var y = y(from) + 4 + random.nextDouble() * height;
            path.append('M').append(one(x)).append(' ').append(one(y));
            path.append('q').append(one(length / 2)).append(' ').append(one(jitter(4.4)));
            path.append(' ').append(one(length)).append(' ').append(one(jitter(2.9)));
        }
        return path.toString();
    }

    /** The epidermis from the surface to its scalloped lower edge. */
    public String epidermis(BigDecimal ends) {
        var path = new StringBuilder();
        path.append('M').append(LEFT).append(' ').append(y(ends));
        var ridge = Math.min(8, px(ends) * 0.5);
        for (var x = LEFT; x < RIGHT; x += 21) {
            path.append("q5.25 ").append(one(ridge + jitter(ridge / 4))).append(" 10.5 0t10.5 0");
        }
        return path.append('V').append(TOP).append('H').append(LEFT).append('z').toString();
    }

    /** A plexus in the upper dermis with loops that rise towards the epidermis. */
    public String vessels(BigDecimal below) {
        var top = y(below) + 14;
        var path = new StringBuilder();
        for (var x = LEFT + 12; x < RIGHT; x += 46) {
            path.append('M').append(x).append(' ').append(top + 20).append("c0-17 2-20 5-20s5 3 5 20");
        }
        path.append('M').append(LEFT).append(' ').append(top + 24).append("c50 5 90-5 130 1s80 4 140-2");
        return path.toString();
    }

    private double jitter(double most) {
        return (random.nextDouble() * 2 - 1) * most;
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
