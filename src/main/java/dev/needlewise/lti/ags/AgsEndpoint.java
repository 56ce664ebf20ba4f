package dev.needlewise.lti.ags;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.service.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a launch tells about the gradebook: what we may do, the container of columns, the column of this link. */
public record AgsEndpoint(Set<Scope> scopes, Optional<PlatformAddress> lineItems, Optional<PlatformAddress> lineItem) {
    public static final String CLAIM = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    public AgsEndpoint {
        scopes = Set.copyOf(scopes);
    }

    public static AgsEndpoint read(Claims claim, AddressRules rules) throws MalformedJson {
        List<String> uris = claim.requiredTexts("scope");
        Set<Scope> scopes =
                uris.stream().flatMap(uri -> Scope.of(uri).stream()).collect(Collectors.toUnmodifiableSet());
        return new AgsEndpoint(scopes, address(claim, "lineitems", rules), address(claim, "lineitem", rules));
    }

    public boolean takesScores() {
        return scopes.contains(Scope.SCORE) && (lineItem.isPresent() || makesLineItems());
    }

    /** Whether we may read what the gradebook holds. */
    public boolean tellsResults() {
        return scopes.contains(Scope.RESULT_READ);
    }

    /** Whether we may look for columns and make one that is missing. */
    public boolean makesLineItems() {
        return lineItems.isPresent() && scopes.contains(Scope.LINE_ITEM);
    }

    private static Optional<PlatformAddress> address(Claims claim, String name, AddressRules rules)
            throws MalformedJson {
        Optional<String> text = claim.text(name, PlatformAddress.LONGEST);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PlatformAddress> address = rules.check(text.get()).value();
        if (address.isEmpty()) {
            throw new MalformedJson("expected " + name + " to be a public https address");
        }
        return address;
    }
}
