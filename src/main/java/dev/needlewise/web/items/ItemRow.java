package dev.needlewise.web.items;

import dev.needlewise.web.page.Tag;
import java.util.List;

/**
 * One question.
 *
 * @param right how many were right, in numbers
 * @param facility the mean score in percent, empty text for a group that is too small
 * @param discrimination the corrected item-rest correlation and the upper-lower difference, or empty text
 * @param unsafe how many answers did major or critical harm
 * @param wrong the wrong choice made most often, with its number
 * @param choices how often each answer was given
 */
public record ItemRow(
        String question,
        String dimension,
        String right,
        String facility,
        String discrimination,
        String unsafe,
        String seconds,
        String wrong,
        List<String> choices,
        List<Tag> flags) {}
