package dev.needlewise.domain.grading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An exact fraction in lowest terms: what scores are counted in, so that a cut is never missed by rounding. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    private static final int MOST_DIGITS = 40;
    private static final int MOST_READ = 2000;

    private static final Map<String, Fraction> READ = new ConcurrentHashMap<>();

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction HALF = of(1, 2);
    public static final Fraction ONE = of(1, 1);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("A fraction has no denominator 0: " + numerator + "/0");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger common =
                    denominator.signum() < 0 ? numerator.gcd(denominator).negate() : numerator.gcd(denominator);
            if (!common.equals(BigInteger.ONE)) {
                numerator = numerator.divide(common);
                denominator = denominator.divide(common);
            }
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A decimal such as a cut of 0.75, exactly. */
    public static Fraction of(BigDecimal decimal) {
        int scale = Math.max(0, decimal.scale());
        return new Fraction(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /**
     * Reads what {@link #toString()} writes: {@code 3/4}, {@code 1}, {@code 0}.
     *
     * <p>A cohort's page reads thousands, and they are mostly the same: those are read once.
     */
    public static Fraction parse(String text) {
        Fraction known = READ.get(text);
        return known == null ? read(text) : known;
    }

    private static Fraction read(String text) {
        int slash = text.indexOf('/');
        String above = slash < 0 ? text : text.substring(0, slash);
        String below = slash < 0 ? "1" : text.substring(slash + 1);
        if (!isNumber(above.startsWith("-") ? above.substring(1) : above) || !isNumber(below)) {
            throw new IllegalArgumentException("Expected a fraction such as 3/4, but found '" + text + "'");
        }
        Fraction read = new Fraction(new BigInteger(above), new BigInteger(below));
        if (READ.size() < MOST_READ) {
            READ.put(text, read);
        }
        return read;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    /** The mean; of nothing it is 0. */
    public static Fraction mean(Collection<Fraction> fractions) {
        Fraction sum = ZERO;
        for (Fraction fraction : fractions) {
            sum = sum.plus(fraction);
        }
        return fractions.isEmpty() ? ZERO : sum.times(of(1, fractions.size()));
    }

    public Fraction plus(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return new Fraction(numerator.add(other.numerator), denominator);
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public boolean isAtLeast(Fraction other) {
        return compareTo(other) >= 0;
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public boolean isOne() {
        return equals(ONE);
    }

    /** For statistics only, which are estimates; a score or a cut never goes this way. */
    public double toDouble() {
        return numerator.doubleValue() / denominator.doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
