/**
 * Where everything meets: settings are read, the rooms are wired by constructor, and the command line begins.
 *
 * <p>This room alone knows every other room, and nobody imports it. It says what the product needs from its
 * surroundings (a data directory, a database, accounts of the container) and refuses to start with one plain sentence
 * when something is missing.
 */
@NullMarked
package dev.needlewise.bootstrap;

import org.jspecify.annotations.NullMarked;
