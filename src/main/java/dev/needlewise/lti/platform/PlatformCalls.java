package dev.needlewise.lti.platform;

/** The way out to platforms: bounded in time and size, never to an address that the rules refuse. */
@FunctionalInterface
public interface PlatformCalls {
    /** The answer, whatever its status. */
    PlatformAnswer call(PlatformCall call) throws PlatformUnreachable;
}
