package dev.needlewise.application.launch;

import dev.needlewise.lti.nrps.Member;
import dev.needlewise.lti.nrps.NrpsEndpoint;
import dev.needlewise.lti.platform.Registration;
import java.util.List;

/** The way to the roster that a platform keeps of a course. */
public interface Roster {
    /** Everybody on it, or the reason why it could not be read. */
    Answer of(Registration registration, String deploymentId, NrpsEndpoint endpoint);

    /** The whole roster, or none and a sentence. */
    record Answer(List<Member> members, String problem) {
        public Answer {
            members = List.copyOf(members);
        }
    }
}
