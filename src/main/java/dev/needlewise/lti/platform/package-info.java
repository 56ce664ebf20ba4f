/**
 * The platform that launches us: its registration, its deployments, its addresses, and how it is called.
 *
 * <p>A {@link dev.needlewise.lti.platform.PlatformAddress} exists only after {@link
 * dev.needlewise.lti.platform.AddressRules} have passed it, so that nothing here can call an address nobody checked; a
 * bad one is an {@link dev.needlewise.lti.platform.AddressRefusal}. The key of a registration is issuer and client id
 * together, for one issuer may serve many institutions.
 */
@NullMarked
package dev.needlewise.lti.platform;

import org.jspecify.annotations.NullMarked;
