package dev.needlewise.application.people;

import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.WebSession;

/**
 * Somebody is signed in from now on.
 *
 * @param cookie the value for the browser's cookie; nowhere else is it ever seen again
 */
public record SignedIn(String cookie, WebSession session, Person person) {}
