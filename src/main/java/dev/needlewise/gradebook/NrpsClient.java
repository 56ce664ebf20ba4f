package dev.needlewise.gradebook;

import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.nrps.Member;
import dev.needlewise.lti.nrps.MembershipPage;
import dev.needlewise.lti.nrps.NrpsEndpoint;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformCall;
import dev.needlewise.lti.platform.PlatformCalls;
import dev.needlewise.lti.service.NextPage;
import dev.needlewise.lti.service.Scope;
import dev.needlewise.lti.service.ServiceFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fetches the roster of a course, whole or not at all: a half roster would make people look gone. */
public final class NrpsClient {
    private static final int MEMBERS_PER_PAGE = 100;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ServiceCalls services;
    private final AddressRules rules;
    private final Clock clock;

    public NrpsClient(PlatformCalls calls, AccessTokens tokens, AddressRules rules, Clock clock) {
        this.services = new ServiceCalls(calls, tokens, clock);
        this.rules = rules;
        this.clock = clock;
    }

    public List<Member> roster(Place place, NrpsEndpoint endpoint) throws ServiceFailed {
        Instant end = clock.instant().plus(LONGEST);
        Map<String, Member> members = new LinkedHashMap<>();
        Set<PlatformAddress> seen = new HashSet<>();
        Optional<PlatformAddress> page = Optional.of(endpoint.pageOf(MEMBERS_PER_PAGE));
        while (page.isPresent() && seen.add(page.get())) {
            if (seen.size() > MembershipPage.MOST_PAGES || clock.instant().isAfter(end)) {
                throw new ServiceFailed(ServiceFailure.passing("the platform's roster takes too long"));
            }
            PlatformCall call = PlatformCall.get(page.get(), MembershipPage.MEDIA_TYPE);
            PlatformAnswer answer = services.call(place, Set.of(Scope.MEMBERSHIP_READ), call);
            for (Member member : read(answer)) {
                members.put(member.userId(), member);
            }
            page = NextPage.of(answer, page.get(), rules);
        }
        return List.copyOf(members.values());
    }

    private static List<Member> read(PlatformAnswer answer) throws ServiceFailed {
        try {
            return MembershipPage.read(answer.body()).members();
        } catch (MalformedJson e) {
            throw new ServiceFailed(ServiceFailure.passing("the platform's roster: " + e.detail()));
        }
    }
}
