package dev.needlewise.domain.scenario;

/**
 * What every item has in common.
 *
 * @param hint may be empty
 * @param scored whether it is a key feature where it lies on the best path
 * @param inWords whether the trainee is also asked for a reason in words, which is never scored
 */
public record Asking(String id, String prompt, String hint, boolean scored, boolean inWords) {}
