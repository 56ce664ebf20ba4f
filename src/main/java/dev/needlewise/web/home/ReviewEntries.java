package dev.needlewise.web.home;

import dev.needlewise.application.home.WeakPoint;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Words;
import java.util.List;

/** Puts weak decisions into words, each with a link to where the feedback explains it. */
record ReviewEntries(String contextPath) {
    ReviewEntry entry(WeakPoint point, List<ClaimId> claims) {
        String feedback = contextPath + "/sessions/" + point.session() + "/feedback#item-"
                + point.item().id();
        return new ReviewEntry(
                new Link(point.item().asking().prompt(), feedback),
                words(point),
                claims.stream()
                        .map(claim -> new Link(claim.value(), contextPath + "/sources/" + claim))
                        .toList());
    }

    private static String words(WeakPoint point) {
        String what = switch (point.mark().harm()) {
            case CRITICAL -> Words.say("home.review.critical", point.scenario().title());
            case MAJOR -> Words.say("home.review.major", point.scenario().title());
            case NONE, MINOR -> Words.say("home.review.weak", point.scenario().title());
        };
        boolean certain =
                point.mark().confidence().filter(given -> given.isCertain()).isPresent();
        return certain ? what + " " + Words.say("home.review.certain") : what;
    }
}
