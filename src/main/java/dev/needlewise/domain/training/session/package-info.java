/**
 * One run through a case, as what happened in it, and where a person stands at a case after several.
 *
 * <p>A session is an append-only list of events under one heading; everything else about it is derived. A move returns
 * either the session with the new events or a refusal that a page can show; nothing is thrown for a domain "no". Drafts
 * overwrite each other and are no part of the record. Standings are derived from finished attempts.
 */
@NullMarked
package dev.needlewise.domain.training.session;

import org.jspecify.annotations.NullMarked;
