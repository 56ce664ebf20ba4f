/**
 * The tables' history: SQL scripts in the order that they are applied, and the step that brings a store up to date.
 *
 * <p>Scripts are listed by name, never looked for. Each is applied once, recorded with a checksum, and never edited
 * afterwards; a change is a new script. One node at a time migrates, held by a lease row that times out, because not every
 * engine has advisory locks. A store made by a newer version is refused.
 */
@NullMarked
package dev.needlewise.persistence.schema;

import org.jspecify.annotations.NullMarked;
