/**
 * The executable WAR: {@code java -jar needlewise.war} finds its first class here.
 *
 * <p>The WAR is unpacked once per build into a cache folder. From there either the server of this package starts, on
 * an embedded Tomcat of its own, or the application's command line runs. An application server that deploys the same
 * WAR never loads these classes. The application is reached by name only, so that neither side compiles against the
 * other.
 */
@NullMarked
package dev.needlewise.launcher;

import org.jspecify.annotations.NullMarked;
