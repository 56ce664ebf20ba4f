/**
 * The whole store in one file that any engine can take in again.
 *
 * <p>An archive is a zip: one file of JSON lines for each table, whatever else belongs to the installation, and a list of
 * contents with the schema's version and a checksum of every part. It is written from one unchanging view of the
 * database while people go on working, and read into an empty store only, all of it or nothing.
 */
@NullMarked
package dev.needlewise.persistence.archive;

import org.jspecify.annotations.NullMarked;
