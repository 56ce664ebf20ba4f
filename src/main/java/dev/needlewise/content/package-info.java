/**
 * Reading packs: from the bytes of YAML files to material, protocol, profiles and scenarios, or to problems.
 *
 * <p>Authors are clinicians, so every problem says file, line, column and what to do, and reading never stops at the
 * first. Text is taken as hostile: size, depth, aliases and the number of problems are bounded. The typed readers are
 * the authority on the format; the JSON Schemas beside the packs describe it for editors. Nothing here decides
 * anything: it builds the values of the domain and checks that they fit together.
 */
@NullMarked
package dev.needlewise.content;

import org.jspecify.annotations.NullMarked;
