package dev.needlewise.lti.platform;

/** One installation of this tool on a platform, as an institution, a course or an account there. */
public record Deployment(RegistrationId registration, String deploymentId, Standing standing) {
    public static final int LONGEST = 255;

    public Deployment {
        if (deploymentId.isEmpty() || deploymentId.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Expected a deployment id of 1 to " + LONGEST + " characters, but found " + deploymentId.length());
        }
    }

    /** Whether launches of a deployment are taken. */
    public enum Standing {
        ACTIVE,
        /** Seen in a launch, not yet accepted by an administrator. */
        PENDING,
        SUSPENDED
    }

    public Deployment with(Standing other) {
        return new Deployment(registration, deploymentId, other);
    }
}
