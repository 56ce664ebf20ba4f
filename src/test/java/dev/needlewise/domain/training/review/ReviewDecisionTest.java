package dev.needlewise.domain.training.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a supervisor can decide, and what stays of it. */
class ReviewDecisionTest {
    @ParameterizedTest(name = "{0}, over {1}, critical open {2}, replaces {3}, reason {4}: {5}")
    @CsvSource({
        "COMPETENT, false, false, false, '', STILL_RUNNING",
        "MEET,      false, true,  true,  '', STILL_RUNNING",
        "COMPETENT, true,  true,  false, '', CRITICAL_OPEN",
        "REPEAT,    true,  true,  false, '',",
        "MEET,      true,  true,  false, '',",
        "COMPETENT, true,  false, false, '',",
        "COMPETENT, true,  false, true,  ' ', REASON_MISSING",
        "COMPETENT, true,  false, true,  'I misread it.',"
    })
    void a_session_is_decided_when_it_is_over_safe_and_reasoned(
            Verdict verdict, boolean over, boolean open, boolean replaces, String reason, ReviewRefusal refusal) {
        assertThat(ReviewDecision.refusal(verdict, over, open, replaces, reason))
                .isEqualTo(Optional.ofNullable(refusal));
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
