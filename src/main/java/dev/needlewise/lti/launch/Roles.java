package dev.needlewise.lti.launch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles of a launch, compared whole and never in part.
 *
 * <p>Only roles in the context make somebody a supervisor of it; those of the institution and the system, and words
 * that nobody knows, do not. There is no administrator by launch.
 */
public record Roles(List<String> values) {
    public static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/roles";

    private static final String CONTEXT = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String OLD = "urn:lti:role:ims/lis/";
    private static final Set<String> MENTOR = Set.of("Mentor", CONTEXT + "#Mentor", OLD + "Mentor");
    private static final Set<String> LEARNER = Set.of("Learner", CONTEXT + "#Learner", OLD + "Learner");
    private static final String TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";

    private static final List<String> TEACHING =
            List.of("Instructor", "TeachingAssistant", "Grader", "ContentDeveloper", "Administrator", "Manager");
    private static final List<String> KINDS_OF_INSTRUCTOR = List.of(
            "ExternalInstructor",
            "Grader",
            "GuestInstructor",
            "Lecturer",
            "PrimaryInstructor",
            "SecondaryInstructor",
            "TeachingAssistant",
            "TeachingAssistantGroup",
            "TeachingAssistantOffering",
            "TeachingAssistantSection",
            "TeachingAssistantSectionAssociation",
            "TeachingAssistantTemplate");
    private static final Set<String> SUPERVISING = Stream.of(
                    TEACHING.stream(),
                    TEACHING.stream().map(role -> CONTEXT + "#" + role),
                    TEACHING.stream().map(role -> OLD + role),
                    KINDS_OF_INSTRUCTOR.stream().map(kind -> CONTEXT + "/Instructor#" + kind))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST = 100;

    public Roles {
        values = values.stream().limit(MOST).toList();
    }

    /** Whether the person supervises the cohort of this launch. */
    public boolean superviseContext() {
        return values.stream().anyMatch(SUPERVISING::contains);
    }

    /**
     * Whether a gradebook has a place for marks of this person: it has none for who teaches the course, for a teacher who
     * looks with the eyes of a student, and for a mentor who learns nothing there.
     */
    public boolean earnMarks() {
        boolean onlyMentors =
                values.stream().anyMatch(MENTOR::contains) && values.stream().noneMatch(LEARNER::contains);
        return !superviseContext() && !values.contains(TEST_USER) && !onlyMentors;
    }
}
