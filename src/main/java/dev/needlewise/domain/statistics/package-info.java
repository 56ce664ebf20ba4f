/**
 * What a group's answers say about the items, and how far a score can be trusted.
 *
 * <p>Item analysis per key feature, reliability over cases, and the exact bound behind a sign-off. Groups in clinics
 * are small, so every figure carries a {@link dev.needlewise.domain.statistics.Guard}: below 30 first attempts there
 * are counts only. Scores come in exact and leave as decimals, since a correlation is an estimate and never a mark. A
 * safety item is never to be dropped for low discrimination; nothing here recommends it. Imports the domain only.
 */
@NullMarked
package dev.needlewise.domain.statistics;

import org.jspecify.annotations.NullMarked;
