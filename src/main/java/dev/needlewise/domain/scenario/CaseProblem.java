package dev.needlewise.domain.scenario;

/** One thing that keeps a scenario from being a case, and where in the scenario it is; a reader knows the line. */
public record CaseProblem(Where where, String message) {
    /**
     * A part of a scenario; empty parts stand for the whole of what is before them.
     *
     * @param part an option's or row's key, or {@code next:0} for the first branch
     */
    public record Where(String scene, String item, String part) {
        public static final Where SCENARIO = new Where("", "", "");

        public static Where scene(String scene) {
            return new Where(scene, "", "");
        }

        public static Where branch(String scene, int index) {
            return new Where(scene, "", "next:" + index);
        }

        public static Where item(String scene, String item) {
            return new Where(scene, item, "");
        }

        /** The whole that this is a part of; the scenario is its own. */
        public Where outer() {
            if (!part.isEmpty()) {
                return new Where(scene, item, "");
            }
            return item.isEmpty() ? SCENARIO : scene(scene);
        }
    }
}
