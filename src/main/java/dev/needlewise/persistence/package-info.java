/**
 * Where everything is kept: tables, their mapping to the domain, transactions and the store that opens them.
 *
 * <p>Entities are package-private and never leave this room; each maps itself to and from its domain value. Moments are
 * stored as microseconds since the epoch in a BIGINT, because drivers disagree about time zones; ids that stand in
 * addresses are UUID texts; everything runs unchanged on Derby and on engines that speak PostgreSQL. From outside a
 * {@link dev.needlewise.persistence.Database} is opened and a {@link dev.needlewise.persistence.Store} over it, which
 * hands out the repositories by their interfaces.
 * Every repository must be called inside {@link dev.needlewise.application.Transactions}, and a transaction may be run
 * again from its start, so it has no effect outside the database.
 */
@NullMarked
package dev.needlewise.persistence;

import org.jspecify.annotations.NullMarked;
