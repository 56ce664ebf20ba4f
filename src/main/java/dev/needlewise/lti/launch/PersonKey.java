package dev.needlewise.lti.launch;

import dev.needlewise.lti.platform.RegistrationId;

/** Who somebody is: a subject of a registration, never an e-mail address. */
public record PersonKey(RegistrationId registration, String subject) {}
