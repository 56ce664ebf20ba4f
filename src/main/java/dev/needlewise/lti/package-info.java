/**
 * LTI 1.3 Advantage as nouns and checks: no servlet, no storage, no clock of its own.
 *
 * <p>Whatever comes from a learning platform or a browser enters here as text and leaves as a value that exists only
 * once it is valid. What cannot be accepted is a {@link dev.needlewise.lti.Refusal}: a code for the audit, a status in
 * the 4xx range, a sentence for the person. Each part has its own class of refusal: {@code launch.LaunchRefusal} for
 * sign-in and launches, {@code registration.RegistrationRefusal} for registrations, {@code platform.AddressRefusal} for
 * addresses, {@code service.ServiceFailure} for calls to the services of a platform. Calls leave through
 * {@code platform.PlatformCalls}, and everything kept is reached through the interfaces beside the nouns; both are
 * implemented in other rooms. Each call of such an interface stands for itself, in a transaction of its own where there
 * is none yet, because between two of them a platform may be waited for.
 */
@NullMarked
package dev.needlewise.lti;

import org.jspecify.annotations.NullMarked;
