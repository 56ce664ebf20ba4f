package dev.needlewise.lti.launch;

import dev.needlewise.lti.platform.RegistrationId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What every message tells: who, where, as what, and how it is shown.
 *
 * @param target an address of this tool, safe to route by
 * @param custom set by whoever edits the course, so believed no more than they are
 */
public record LaunchMessage(
        RegistrationId registration,
        String deploymentId,
        PersonKey person,
        PersonNames names,
        Roles roles,
        Optional<Context> context,
        URI target,
        Map<String, String> custom,
        Presentation presentation) {
    public LaunchMessage {
        custom = Map.copyOf(custom);
    }
}
