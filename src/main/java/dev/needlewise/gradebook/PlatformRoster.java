package dev.needlewise.gradebook;

import dev.needlewise.application.launch.Roster;
import dev.needlewise.lti.nrps.NrpsEndpoint;
import dev.needlewise.lti.platform.Registration;
import java.util.List;

/** Reads the roster of a course from its platform. */
public final class PlatformRoster implements Roster {
    private final NrpsClient client;

    public PlatformRoster(NrpsClient client) {
        this.client = client;
    }

    @Override
    public Answer of(Registration registration, String deploymentId, NrpsEndpoint endpoint) {
        try {
            return new Answer(client.roster(new Place(registration, deploymentId), endpoint), "");
        } catch (ServiceFailed e) {
            return new Answer(
                    List.of(), "The roster could not be read: " + e.failure().detail());
        }
    }
}
