package dev.needlewise.domain.scenario;

/** The five stages that every case is told in. */
public enum Stage {
    PRESENTATION("Presentation"),
    SCREENING("Screening"),
    PLAN("Plan"),
    AFTERCARE("Aftercare"),
    OUTCOME("Outcome");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
