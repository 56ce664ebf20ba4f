package dev.needlewise.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#ContentDeveloper",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Administrator",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Manager",
                "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant",
                "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#Grader",
                "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#PrimaryInstructor",
                "Instructor",
                "TeachingAssistant",
                "Grader",
                "ContentDeveloper",
                "Administrator",
                "Manager",
                "urn:lti:role:ims/lis/Instructor"
            })
    void those_who_teach_the_context_supervise_it(String role) {
        assertThat(new Roles(List.of("Learner", role)).superviseContext()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor",
                "http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#Instructor",
                "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#Anything",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#instructor",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#NonInstructor",
                "https://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",
                " http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",
                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor",
                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
                "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
                "http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin",
                "http://purl.imsglobal.org/vocab/lis/v2/person#Administrator",
                "http://evil.example/?http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",
                "urn:lti:sysrole:ims/lis/Administrator",
                "urn:lti:instrole:ims/lis/Instructor",
                "instructor",
                "INSTRUCTOR",
                "Learner",
                "Student",
                "Observer",
                ""
            })
    void nobody_else_does(String role) {
        assertThat(new Roles(List.of(role)).superviseContext()).isFalse();
    }

    @Test
    void no_role_is_no_supervisor() {
        assertThat(new Roles(List.of()).superviseContext()).isFalse();
    }

    @Test
    void marks_are_of_those_who_learn() {
        String test = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
        String mentor = "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor";
        assertThat(new Roles(List.of("Learner")).earnMarks()).isTrue();
        assertThat(new Roles(List.of()).earnMarks()).isTrue();
        assertThat(new Roles(List.of("Learner", mentor)).earnMarks()).isTrue();
        assertThat(new Roles(List.of(mentor)).earnMarks()).isFalse();
        assertThat(new Roles(List.of("Learner", test)).earnMarks()).isFalse();
        assertThat(new Roles(List.of("Learner", "TestUser")).earnMarks()).isTrue();
        assertThat(new Roles(List.of("Instructor")).earnMarks()).isFalse();
    }

    @Test
    void a_flood_of_roles_is_cut() {
        var many = Stream.concat(IntStream.range(0, 5_000).mapToObj(i -> "role" + i), Stream.of("Instructor"));

        assertThat(new Roles(many.toList()).values()).hasSize(100);
    }
}
