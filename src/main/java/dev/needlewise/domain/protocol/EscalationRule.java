package dev.needlewise.domain.protocol;

import java.util.Optional;

/**
 * An escalation row with the time in which it holds.
 *
 * @param upToHours after the treatment; later it is decided as {@code afterwards}
 */
public record EscalationRule(EscalationRow row, Optional<Integer> upToHours, Optional<RuleId> afterwards) {}
