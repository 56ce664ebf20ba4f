package dev.needlewise.web.items;

import java.util.List;

/**
 * One case with its questions.
 *
 * @param group says how large the group is, and what may be read into it
 */
public record CaseSection(String anchor, String title, String group, List<ItemRow> rows) {}
