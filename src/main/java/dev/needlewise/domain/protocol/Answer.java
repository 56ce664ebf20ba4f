package dev.needlewise.domain.protocol;

/**
 * One fixed answer and what choosing it wrongly would do.
 *
 * @param value the code that a {@link Ruling} may hold, or an escalation's action
 * @param says the wording offered to the trainee
 * @param harmIfWrong the harm class of choosing it where another answer is right
 */
public record Answer(String value, String says, Harm harmIfWrong) {}
