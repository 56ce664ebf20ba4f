/**
 * What a learning platform and the built WAR do together, over HTTP: registration, launches, deep linking, marks, roster
 * and submission review. The platform is that of {@link dev.needlewise.testplatform}.
 */
package dev.needlewise.platform;
