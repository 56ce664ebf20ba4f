package dev.needlewise.domain.training.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a supervisor can decide, and what stays of it. */
class ReviewDecisionTest {
    @ParameterizedTest(name = "{0}, over {1}, critical open {2}, replaces {3}, reason {4}, read {5}: {6}")
    @CsvSource({
        "COMPETENT, false, false, false, '',               true,  STILL_RUNNING",
        "MEET,      false, true,  true,  '',               false, STILL_RUNNING",
        "COMPETENT, true,  true,  false, '',               true,  CRITICAL_OPEN",
        "REPEAT,    true,  true,  false, '',               true,",
        "MEET,      true,  true,  false, '',               true,",
        "COMPETENT, true,  false, false, '',               true,",
        "COMPETENT, true,  false, true,  ' ',              true,  REASON_MISSING",
        "COMPETENT, true,  false, true,  'I misread it.',  true,",
        "MEET,      true,  true,  false, '',               false, NOT_READ",
        "COMPETENT, true,  true,  true,  ' ',              false, CRITICAL_OPEN REASON_MISSING NOT_READ"
    })
    void a_session_is_decided_when_it_is_over_safe_reasoned_and_read_and_all_that_lacks_is_named(
            Verdict verdict, boolean over, boolean open, boolean replaces, String reason, boolean read, String lacks) {
        assertThat(ReviewDecision.refusals(verdict, over, open, replaces, reason, read))
                .extracting(ReviewRefusal::name)
                .isEqualTo(lacks == null ? List.of() : List.of(lacks.split(" ")));
    }

    @Test
    void an_audit_entry_without_its_reason_says_everything_else() {
        AuditEntry entry = new AuditEntry(
                Instant.EPOCH, AuditEntry.SYSTEM, "session-finished", "session", "id", Optional.empty(), "score 1");
        assertThat(entry.withoutReason())
                .isEqualTo(new AuditEntry(
                        Instant.EPOCH, AuditEntry.SYSTEM, "session-finished", "session", "id", Optional.empty(), ""));
    }
}
