package dev.needlewise.lti.nrps;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;

/** Where a launch says that the roster of its context is. */
public record NrpsEndpoint(PlatformAddress memberships) {
    public static final String CLAIM = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    public static NrpsEndpoint read(Claims claim, AddressRules rules) throws MalformedJson {
        String text = claim.requiredText("context_memberships_url", PlatformAddress.LONGEST);
        return new NrpsEndpoint(rules.check(text)
                .value()
                .orElseThrow(() -> new MalformedJson("expected context_memberships_url to be a public https address")));
    }

    public PlatformAddress pageOf(int members) {
        return memberships.with("limit", Integer.toString(members));
    }
}
