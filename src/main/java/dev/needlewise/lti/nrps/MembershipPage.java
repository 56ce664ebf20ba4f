package dev.needlewise.lti.nrps;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import java.util.ArrayList;
import java.util.List;

/** One page of a roster. */
public record MembershipPage(List<Member> members) {
    public static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    /** How many pages of one roster are followed at most. */
    public static final int MOST_PAGES = 200;

    public MembershipPage {
        members = List.copyOf(members);
    }

    public static MembershipPage read(String json) throws MalformedJson {
        Claims container = Claims.parse(json);
        if (!container.has("members")) {
            throw new MalformedJson("expected members, found none");
        }
        var members = new ArrayList<Member>();
        for (Claims member : container.objects("members")) {
            members.add(Member.read(member));
        }
        return new MembershipPage(members);
    }
}
