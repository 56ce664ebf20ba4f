package dev.needlewise.gradebook;

import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.ags.GradebookLinks;
import dev.needlewise.lti.platform.PlatformAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links to gradebooks for tests. */
final class GradebookLinksInMemory implements GradebookLinks {
    private final Map<String, GradebookLink> ofSessions = new HashMap<>();
    private final Map<String, PlatformAddress> columns = new HashMap<>();
    private final Map<String, Instant> stamps = new HashMap<>();
    private final Map<String, Instant> stampedFor = new HashMap<>();
    private final Map<String, LastSent> sent = new HashMap<>();

    @Override
    public void keep(String sessionId, GradebookLink link) {
        ofSessions.put(sessionId, link);
    }

    @Override
    public Optional<GradebookLink> ofSession(String sessionId) {
        return Optional.ofNullable(ofSessions.get(sessionId));
    }

    @Override
    public Optional<PlatformAddress> column(GradebookLink link) {
        return Optional.ofNullable(columns.get(link.resourceLinkId() + "/" + link.resourceId()));
    }

    @Override
    public PlatformAddress keepColumn(GradebookLink link, PlatformAddress column) {
        columns.putIfAbsent(link.resourceLinkId() + "/" + link.resourceId(), column);
        return column(link).orElseThrow();
    }

    @Override
    public Optional<Instant> stamp(GradebookLink link, PlatformAddress column, Instant scored, Instant now) {
        String row = link.userId() + column;
        if (isOvertaken(row, scored)) {
            return Optional.empty();
        }
        stampedFor.put(row, scored);
        return Optional.of(stamps.merge(
                row, now, (last, asked) -> asked.isBefore(last.plusSeconds(1)) ? last.plusSeconds(1) : asked));
    }

    private boolean isOvertaken(String row, Instant scored) {
        return stampedFor.getOrDefault(row, Instant.MIN).isAfter(scored);
    }

    @Override
    public Optional<LastSent> lastSent(GradebookLink link, PlatformAddress column) {
        return Optional.ofNullable(sent.get(link.userId() + column));
    }

    @Override
    public void sent(GradebookLink link, PlatformAddress column, LastSent what) {
        if (!isOvertaken(link.userId() + column, what.scored())) {
            sent.put(link.userId() + column, what);
        }
    }

    /** As if the node had been killed before it could keep what it had sent. */
    void forgetWhatWasSent() {
        sent.clear();
    }
}
