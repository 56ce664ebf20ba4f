package dev.needlewise.application;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of asking for something to be done: it was done, it does not exist for whoever asked, or it was refused.
 *
 * @param <T> what doing it gave
 * @param <R> the reasons for which it can be refused
 */
public sealed interface Acted<T, R> {
    <X> X match(Function<? super T, X> done, Function<? super R, X> refused, Supplier<X> notFound);

    static <T, R> Acted<T, R> done(T value) {
        return new Done<>(value);
    }

    static <T, R> Acted<T, R> refused(R why) {
        return new Refused<>(why);
    }

    static <T, R> Acted<T, R> notFound() {
        return new NotFound<>();
    }

    /** It was done. */
    record Done<T, R>(T value) implements Acted<T, R> {
        @Override
        public <X> X match(Function<? super T, X> done, Function<? super R, X> refused, Supplier<X> notFound) {
            return done.apply(value);
        }
    }

    /** The domain says no, and nothing was changed. */
    record Refused<T, R>(R why) implements Acted<T, R> {
        @Override
        public <X> X match(Function<? super T, X> done, Function<? super R, X> refused, Supplier<X> notFound) {
            return refused.apply(why);
        }
    }

    /** Nothing of that name exists for whoever asked. */
    record NotFound<T, R>() implements Acted<T, R> {
        @Override
        public <X> X match(Function<? super T, X> done, Function<? super R, X> refused, Supplier<X> notFound) {
            return notFound.get();
        }
    }
}
