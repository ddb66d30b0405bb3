package nl.duaal;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Rooms stand in the order in which the data flows, and look only upstream. */
class ArchitectureTest {

    /** Upstream first. A new room is one word here. */
    static final List<String> ORDER = List.of(
            "engine",
            "spreadsheet",
            "workbook",
            "command",
            "shared",
            "persistence",
            "access",
            "draft",
            "tabular",
            "shell",
            "library",
            "person",
            "workplace",
            "trajectory",
            "cohort",
            "screening",
            "language",
            "coaching",
            "course",
            "outcome",
            "inclusion",
            "mine",
            "actuals",
            "costbenefit",
            "insight",
            "admin");

    private static final JavaClasses DUAAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.duaal");

    private static String of(String room) {
        return "nl.duaal." + room + "..";
    }

    private static DescribedPredicate<JavaClass> in(List<String> rooms) {
        return rooms.isEmpty()
                ? alwaysFalse()
                : resideInAnyPackage(rooms.stream().map(ArchitectureTest::of).toArray(String[]::new));
    }

    @Test
    void every_package_is_a_room_in_the_order() {
        var rooms = DUAAL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("nl.duaal."))
                .map(name -> name.split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ORDER).containsAll(rooms);
    }

    @ParameterizedTest
    @FieldSource("ORDER")
    void a_room_looks_only_upstream(String room) {
        var downstream = ORDER.subList(ORDER.indexOf(room) + 1, ORDER.size());
        noClasses()
                .that()
                .resideInAPackage(of(room))
                .should()
                .dependOnClassesThat(in(downstream))
                .check(DUAAL);
    }

    /** Rooms beside each other meet in the cohort, or further down. */
    @Test
    void screening_language_and_coaching_do_not_see_each_other() {
        var beside = List.of("screening", "language", "coaching");
        for (String room : beside) {
            noClasses()
                    .that()
                    .resideInAPackage(of(room))
                    .should()
                    .dependOnClassesThat(in(
                            beside.stream().filter(other -> !other.equals(room)).toList()))
                    .check(DUAAL);
        }
    }

    @Test
    void rooms_do_not_go_round_in_circles() {
        slices().matching("nl.duaal.(*)..").should().beFreeOfCycles().check(DUAAL);
    }

    @Test
    void the_engine_knows_only_the_java_platform() {
        classes()
                .that()
                .resideInAPackage(of("engine"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "nl.duaal.engine.."))
                .check(DUAAL);
    }

    @Test
    void what_calculates_without_a_server_knows_only_itself() {
        noClasses()
                .that()
                .resideInAPackage(of("spreadsheet"))
                .should()
                .dependOnClassesThat(in(without("spreadsheet")))
                .check(DUAAL);
        noClasses()
                .that()
                .resideInAPackage(of("workbook"))
                .should()
                .dependOnClassesThat(in(without("engine", "spreadsheet", "workbook")))
                .check(DUAAL);
        noClasses()
                .that()
                .resideInAPackage(of("command"))
                .should()
                .dependOnClassesThat(in(without("engine", "workbook", "command")))
                .check(DUAAL);
    }

    private static List<String> without(String... rooms) {
        var allowed = List.of(rooms);
        return ORDER.stream().filter(room -> !allowed.contains(room)).toList();
    }

    @Test
    void only_views_the_shell_and_the_way_in_know_vaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nl.duaal..ui..", of("shell"))
                .and()
                .doNotHaveFullyQualifiedName("nl.duaal.Application")
                .and()
                .doNotHaveFullyQualifiedName("nl.duaal.access.SecurityConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(DUAAL);
    }

    @Test
    void only_stores_know_sql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("persistence"))
                .and()
                .haveNameNotMatching(".*Store(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "nl.duaal.persistence.db..", "java.sql..")
                .check(DUAAL);
    }

    @Test
    void stores_are_hidden_in_their_room() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .bePackagePrivate()
                .check(DUAAL);
    }

    @Test
    void views_are_hidden_and_show_that_they_ask_for_rights() {
        classes()
                .that()
                .areAnnotatedWith(com.vaadin.flow.router.Route.class)
                .and()
                .resideOutsideOfPackage(of("access"))
                .should()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(jakarta.annotation.security.PermitAll.class)
                .orShould()
                .beAnnotatedWith(jakarta.annotation.security.RolesAllowed.class)
                .check(DUAAL);
    }

    @Test
    void only_the_workbook_and_tables_know_spreadsheets() {
        noClasses()
                .that()
                .resideOutsideOfPackages(of("spreadsheet"), of("workbook"), of("tabular"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.commons.compress..")
                .check(DUAAL);
    }
}
