package dev.needlewise.web.page;

import java.util.List;

/** The stages of a case and how far the trainee is; the current one counts from 1, one past the end is finished. */
public record StageList(List<String> names, int current) {
    /** The class of the stage at this index (from 0). */
    public String state(int index) {
        if (index + 1 < current) {
            return "done";
        }
        return index + 1 == current ? "now" : "todo";
    }

    /** The name of the stage at hand. */
    public String currentName() {
        return names.get(Math.min(current, names.size()) - 1);
    }
}
