/**
 * The same sentences about the same WAR on every server, each started from its own distribution in a process of its own:
 * what a run prepares, starts and measures, and the table that comes of it.
 */
package dev.needlewise.servers;
