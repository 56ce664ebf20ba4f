package dev.needlewise.lti;

import java.util.Optional;
import java.util.function.Function;

/** Either a checked value or the reason why there is none. */
public sealed interface Verdict<T> {
    static <T> Verdict<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Verdict<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    <R> R match(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused);

    default <R> Verdict<R> map(Function<? super T, ? extends R> change) {
        return match(value -> accepted(change.apply(value)), Verdict::refused);
    }

    default <R> Verdict<R> then(Function<? super T, Verdict<R>> next) {
        return match(next, Verdict::refused);
    }

    default Optional<T> value() {
        return match(Optional::of, refusal -> Optional.empty());
    }

    default Optional<Refusal> refusal() {
        return match(value -> Optional.empty(), Optional::of);
    }

    /** The value was found good. */
    record Accepted<T>(T accepted) implements Verdict<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
            return accepted.apply(this.accepted);
        }
    }

    /** There is no value, for this reason. */
    record Refused<T>(Refusal reason) implements Verdict<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
            return refused.apply(reason);
        }
    }
}
