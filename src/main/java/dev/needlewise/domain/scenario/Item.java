package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.material.Use;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import java.util.List;
import java.util.Optional;

/** One decision that a scene asks for. */
public sealed interface Item {
    Asking asking();

    Dimension dimension();

    <R> R match(Cases<R> cases);

    default String id() {
        return asking().id();
    }

    /** What stops treatment today: select all that apply. */
    record Contraindications(Asking asking, List<Contraindications.Option> options) implements Item {
        public Contraindications {
            options = List.copyOf(options);
        }

        /**
         * One line of the list.
         *
         * @param at the place on the drawing, empty where it is nowhere
         * @param absent what in the story shows that this patient has not got it, where a trainee may think so
         * @param disputed the conflict that makes it stand in neither sum
         * @param override the author's own key instead of the protocol's
         */
        public record Option(
                Key key,
                String says,
                Optional<String> at,
                Optional<String> absent,
                Optional<String> disputed,
                Optional<OwnKey<Boolean>> override) {}

        @Override
        public Dimension dimension() {
            return Dimension.CONTRAINDICATIONS;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.contraindications(this);
        }
    }

    /** What to do now, with its reason. */
    record DispositionItem(Asking asking, List<Reason> reasons) implements Item {
        public DispositionItem {
            reasons = List.copyOf(reasons);
        }

        /** One reason to choose; "nothing here stops it" is always added last. */
        public record Reason(Key key, String says) {}

        @Override
        public Dimension dimension() {
            return Dimension.CONTRAINDICATIONS;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.disposition(this);
        }
    }

    /**
     * How deep, in millimetres, or handed over.
     *
     * @param drawing the site of the anatomy that is drawn, empty for a plain ruler
     */
    record Depth(Asking asking, Optional<String> drawing) implements Item {
        @Override
        public Dimension dimension() {
            return Dimension.DEPTH;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.depth(this);
        }
    }

    /**
     * A choice whose answers and key the protocol gives.
     *
     * @param offered the answers offered, in this order
     * @param forDepth the depth item that numbing is judged for
     */
    record Fixed(
            Asking asking,
            FixedChoice choice,
            List<String> offered,
            Optional<String> forDepth,
            Optional<OwnKey<String>> override)
            implements Item {
        public Fixed {
            offered = List.copyOf(offered);
        }

        @Override
        public Dimension dimension() {
            return switch (choice) {
                case NUMBING, SPEED -> Dimension.DEPTH;
                case SESSIONS, ESCALATION -> Dimension.AFTERCARE;
                case SCOPE -> Dimension.CONTRAINDICATIONS;
            };
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fixed(this);
        }
    }

    /** Aftercare as a matrix of do, don't and not needed; the red-flag row is among the rows. */
    record Aftercare(Asking asking, List<Key> rows, Key redFlag) implements Item {
        public Aftercare {
            rows = List.copyOf(rows);
        }

        @Override
        public Dimension dimension() {
            return Dimension.AFTERCARE;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.aftercare(this);
        }
    }

    /** A time that belongs to a row of aftercare, or "the clinic sets it". */
    record Time(Asking asking, Key row) implements Item {
        @Override
        public Dimension dimension() {
            return Dimension.AFTERCARE;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.time(this);
        }
    }

    /** A choice that carries its own key, claims and reasons. */
    record Choice(Asking asking, Dimension dimension, List<Choice.Option> options) implements Item {
        public Choice {
            options = List.copyOf(options);
        }

        /**
         * One answer to choose.
         *
         * @param halves how right it is, in halves: 0, 1 or 2
         * @param part the partial contraindication that choosing it would ignore
         */
        public record Option(
                String key,
                String says,
                int halves,
                Harm harm,
                List<ClaimId> claims,
                String because,
                Optional<Key> part) {
            public Option {
                claims = List.copyOf(claims);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /** A statement to be judged; the use of its claim is the key. */
    record Statement(
            Asking asking, Dimension dimension, String statement, ClaimId claim, Harm harmIfBelieved, String because)
            implements Item {
        /** The four judgements, in the order offered. */
        public static final List<String> JUDGEMENTS =
                List.of("supported", "with-caveat", "not-as-fact", "other-procedure");

        /** The judgement that is right for a claim of this use. */
        public static String judgement(Use use) {
            return switch (use) {
                case TEACH -> "supported";
                case CAVEAT -> "with-caveat";
                case DO_NOT_TEACH_AS_FACT -> "not-as-fact";
                case OTHER_PROCEDURE -> "other-procedure";
            };
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.statement(this);
        }
    }

    /** The author's own key, allowed only with claims and a reason. */
    record OwnKey<T>(T right, List<ClaimId> claims, String because) {
        public OwnKey {
            claims = List.copyOf(claims);
        }
    }

    /** One answer per kind of item, so that a new kind cannot be forgotten anywhere. */
    interface Cases<R> {
        R contraindications(Contraindications item);

        R disposition(DispositionItem item);

        R depth(Depth item);

        R fixed(Fixed item);

        R aftercare(Aftercare item);

        R time(Time item);

        R choice(Choice item);

        R statement(Statement item);
    }
}
