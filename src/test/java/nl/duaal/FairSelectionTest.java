package nl.duaal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.duaal.shell.Words;
import org.junit.jupiter.api.Test;

/**
 * People decide about people: what the code, the tables and the texts about them must not have.
 *
 * @see "quality.md 1.4 a, b and d; decision 16. The others (c, e, f) are tests of the services, in ScreeningTest"
 */
class FairSelectionTest {

    private static final Pattern ORDER_BY = Pattern.compile("\\.orderBy\\(([^;]*?)\\)\\s*\\.", Pattern.DOTALL);
    private static final Pattern COMPARED = Pattern.compile("(?:[cC]omparing\\w*|setComparator)\\(([^;]*?)[;\\n]");
    private static final Pattern FOUND_OF_THEM =
            Pattern.compile("(?i)answer|decision|agreed|found|outcome|standing|clash|hours|reason");
    private static final Pattern JUDGED = Pattern.compile("\\.(?:ANSWER|DECISION|KIND|FAIR_ANSWER|REASON\\w*)\\b");

    /** a: nothing about people is put in an order by what somebody found of them. */
    @Test
    void no_query_about_people_sorts_by_what_was_found_of_them() throws IOException {
        for (String room : List.of("screening", "cohort", "person")) {
            try (var files = Files.walk(Path.of("src/main/java/nl/duaal", room))) {
                for (Path file : files.filter(one -> one.toString().endsWith("Store.java"))
                        .toList()) {
                    for (var order :
                            ORDER_BY.matcher(Files.readString(file)).results().toList()) {
                        assertThat(JUDGED.matcher(order.group(1)).find())
                                .as(file + ": " + order.group())
                                .isFalse();
                    }
                }
            }
        }
    }

    /** a: nor does anything put people in such an order once they are read. */
    @Test
    void nothing_sorts_people_by_what_was_found_of_them() throws IOException {
        int orders = 0;
        for (String room : List.of("screening", "cohort", "person")) {
            try (var files = Files.walk(Path.of("src/main/java/nl/duaal", room))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    for (var order :
                            COMPARED.matcher(Files.readString(file)).results().toList()) {
                        orders++;
                        assertThat(FOUND_OF_THEM.matcher(order.group(1)).find())
                                .as(file + ": " + order.group())
                                .isFalse();
                    }
                }
            }
        }
        assertThat(orders).isPositive();
    }

    /** a: there is no column to put people in an order with. */
    @Test
    void no_table_has_a_total_a_weight_or_a_rank() throws IOException {
        var forbidden =
                Pattern.compile("^\\s+\\w*(?:score|rank|weight|total|fit_|_fit|percentile)\\w*\\s", Pattern.MULTILINE);
        try (var files = Files.list(Path.of("db-migrations"))) {
            for (Path file : files.filter(one -> one.getFileName()
                            .toString()
                            .matches("V\\d+__.*(?:screening|candidate|person|assessor|meeting|outreach).*"))
                    .toList()) {
                assertThat(forbidden.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    /** b: screening knows nothing that optimises or counts chances, and of its own figures only their screen knows. */
    @Test
    void screening_knows_no_solver_and_no_statistics_about_people() {
        var duaal = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nl.duaal");
        noClasses()
                .that()
                .resideInAPackage("nl.duaal.screening..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "nl.duaal.engine..",
                        "nl.duaal.costbenefit..",
                        "nl.duaal.placement..",
                        "ai.timefold..",
                        "org.apache.commons.math3..",
                        "org.apache.commons.statistics..",
                        "smile.."))
                .check(duaal);
        noClasses()
                .that()
                .resideInAPackage("nl.duaal..")
                .and()
                .resideOutsideOfPackage("nl.duaal.screening.quality..")
                .and()
                .haveNameNotMatching("nl\\.duaal\\.screening\\.(ScreeningQuality|ui\\.Quality.*)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.duaal.screening.quality..")
                .check(duaal);
    }

    /** d: no text about people speaks of a score, a ranking or a best candidate. */
    @Test
    void no_text_about_people_speaks_of_scores_or_of_the_best() {
        var forbidden = Pattern.compile(
                "(?i)\\b(?:beste kandida\\w*|geschiktste|score\\w*|scoort|ranking\\w*|ranglijst|rangorde|top ?\\d+|tweede keus"
                        + "|second best|best candidate\\w*|rank(?:ed|ing|s)?|fit ?%|match ?(?:percentage|score)|percentiel|percentile)\\b");
        var found = new TreeSet<String>();
        for (var language : List.of(Words.DUTCH, Words.ENGLISH)) {
            for (String key : keys()) {
                if (!key.matches("(?:screening|cohort|person|workplace)\\..*")) continue;
                if (forbidden.matcher(Words.text(language, key)).find()) found.add(key);
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> keys() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/vaadin-i18n/translations.properties")).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
