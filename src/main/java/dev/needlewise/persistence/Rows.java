package dev.needlewise.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every repository does with rows, in the transaction that its thread is in.
 *
 * <p>Writes reach the database in the order in which they are made, because rows know each other only by their ids.
 */
abstract class Rows {
    /** Far below what either engine takes in one statement. */
    private static final int MOST_IDS = 1000;

    private final JpaTransactions transactions;

    Rows(JpaTransactions transactions) {
        this.transactions = transactions;
    }

    final EntityManager manager() {
        return transactions.manager();
    }

    final <T> Optional<T> row(Class<T> kind, Object id) {
        return Optional.ofNullable(manager().find(kind, id));
    }

    /** Waits until nobody else holds the row, and holds it until the end of the transaction. */
    final void lock(Class<?> kind, Object id) {
        manager().find(kind, id, LockModeType.PESSIMISTIC_WRITE);
    }

    final void insert(Object row) {
        manager().persist(row);
        manager().flush();
    }

    final void delete(Class<?> kind, Object id) {
        row(kind, id).ifPresent(manager()::remove);
        manager().flush();
    }

    final void flush() {
        manager().flush();
    }

    /** The query's rows, with values for {@code ?1}, {@code ?2} and so on. */
    final <T> List<T> rows(Class<T> kind, String query, Object... values) {
        return query(kind, query, values).getResultList();
    }

    /**
     * The query's rows about these things, whose ids are {@code ?1}; a long list is asked about in parts, and the
     * query's order holds within each.
     */
    final <I, T> List<T> about(
            Collection<I> things, Function<I, String> id, Class<T> kind, String query, Object... more) {
        List<String> ids = things.stream().map(id).distinct().toList();
        List<T> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            Object[] values = new Object[more.length + 1];
            values[0] = ids.subList(from, Math.min(from + MOST_IDS, ids.size()));
            System.arraycopy(more, 0, values, 1, more.length);
            found.addAll(rows(kind, query, values));
        }
        return found;
    }

    /** For a short list: each sort by Derby takes several times as long as finding a few rows does. */
    static <E, T> List<T> inOrder(List<E> rows, Function<E, T> reading, Comparator<T> order) {
        return rows.stream().map(reading).sorted(order).toList();
    }

    final <T> List<T> first(int limit, Class<T> kind, String query, Object... values) {
        return query(kind, query, values).setMaxResults(limit).getResultList();
    }

    final <T> Optional<T> one(Class<T> kind, String query, Object... values) {
        return first(1, kind, query, values).stream().findFirst();
    }

    final int change(String query, Object... values) {
        var change = manager().createQuery(query);
        for (int i = 0; i < values.length; i++) {
            change.setParameter(i + 1, padded(values[i]));
        }
        return change.executeUpdate();
    }

    private <T> TypedQuery<T> query(Class<T> kind, String query, Object... values) {
        TypedQuery<T> typed = manager().createQuery(query, kind);
        for (int i = 0; i < values.length; i++) {
            typed.setParameter(i + 1, padded(values[i]));
        }
        return typed;
    }

    /**
     * A list is filled up with its last value to the next power of two: the database compiles a statement for each length
     * of list, which takes far longer than running it, and it should meet a few lengths only.
     */
    private static Object padded(Object value) {
        if (!(value instanceof List<?> list) || list.size() < 2) {
            return value;
        }
        List<Object> padded = new ArrayList<>(list);
        int length = Integer.highestOneBit(list.size() - 1) * 2;
        padded.addAll(Collections.nCopies(length - list.size(), list.get(list.size() - 1)));
        return padded;
    }
}
