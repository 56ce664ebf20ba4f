package dev.needlewise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the table of rooms: who may know whom, and which libraries stay in which room. */
@AnalyzeClasses(
        packages = {ArchitectureTest.BASE, ArchitectureTest.TEMPLATES},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    static final String BASE = "dev.needlewise";
    static final String TEMPLATES = "gg.jte.generated";

    private static final String[] DOMAIN = {
        "domain.material",
        "domain.protocol",
        "domain.scenario",
        "domain.grading",
        "domain.training",
        "domain.statistics"
    };

    /** Each room with the other rooms that it may import. */
    private static final Map<String, String[]> ROOMS = new LinkedHashMap<>();

    static {
        ROOMS.put("domain.material", new String[] {});
        ROOMS.put("domain.protocol", first(1));
        ROOMS.put("domain.scenario", first(2));
        ROOMS.put("domain.grading", first(3));
        ROOMS.put("domain.training", without("domain.training"));
        ROOMS.put("domain.statistics", without("domain.statistics"));
        ROOMS.put("content", first(3));
        ROOMS.put("lti", new String[] {});
        ROOMS.put("application", domainAnd("lti"));
        ROOMS.put("persistence", domainAnd("application", "lti"));
        ROOMS.put("gradebook", domainAnd("application", "lti"));
        ROOMS.put("web", domainAnd("application", "lti"));
    }

    @ArchTest
    static final ArchRule rooms_import_only_what_the_table_allows = table();

    @ArchTest
    static final ArchRule every_class_is_in_a_room = classes()
            .that()
            .resideInAPackage(BASE + "..")
            .should()
            .resideInAnyPackage(Stream.concat(ROOMS.keySet().stream(), Stream.of("bootstrap"))
                    .map(ArchitectureTest::inside)
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule nobody_imports_bootstrap = noClasses()
            .that()
            .resideOutsideOfPackage(inside("bootstrap"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(inside("bootstrap"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule use_cases_are_sorted_by_subject = noClasses()
            .that()
            .resideInAPackage(BASE + ".application")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(BASE + ".application.Transactions")
            .because("a use case belongs to its subject, and only what subjects share to none");

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage(inside("domain"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(inside("domain"), "java..", "org.jspecify..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule servlets_are_known_to_web_and_bootstrap_only = only("jakarta.servlet..", "web", "bootstrap");

    @ArchTest
    static final ArchRule entities_are_known_to_persistence_only = only("jakarta.persistence..", "persistence");

    @ArchTest
    static final ArchRule nothing_depends_on_one_server = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.catalina..", "org.apache.tomcat..");

    private static ArchRule table() {
        var rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var room : ROOMS.keySet()) {
            var packages =
                    room.equals("web") ? new String[] {inside(room), TEMPLATES + ".."} : new String[] {inside(room)};
            rule = rule.layer(room).definedBy(packages);
        }
        for (var room : ROOMS.entrySet()) {
            rule = room.getValue().length == 0
                    ? rule.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : rule.whereLayer(room.getKey()).mayOnlyAccessLayers(room.getValue());
        }
        return rule.allowEmptyShould(true);
    }

    private static ArchRule only(String library, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Arrays.stream(rooms).map(ArchitectureTest::inside).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    private static String inside(String room) {
        return BASE + "." + room + "..";
    }

    private static String[] first(int count) {
        return Arrays.copyOf(DOMAIN, count);
    }

    private static String[] without(String room) {
        return Arrays.stream(DOMAIN).filter(other -> !other.equals(room)).toArray(String[]::new);
    }

    private static String[] domainAnd(String... rooms) {
        var all = Arrays.copyOf(DOMAIN, DOMAIN.length + rooms.length);
        System.arraycopy(rooms, 0, all, DOMAIN.length, rooms.length);
        return all;
    }
}
