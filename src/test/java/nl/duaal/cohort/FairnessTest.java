package nl.duaal.cohort;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People decide about people: nothing in these rooms puts one before another, or decides by itself. */
@WholeApplication
class FairnessTest {

    /** By what lists of people may go: names, dates, numbers that only tell them apart. */
    private static final Pattern ORDER_BY =
            Pattern.compile("\\.orderBy\\(([^;]*?)\\)\\s*\\.(?:fetch|limit)", Pattern.DOTALL);

    private static final List<String> ALLOWED_ENDINGS =
            List.of("_ON", "_AT", "NAME", "NUMBER", ".ID", "EMPLOYER", "LOCATION", "COHORT_ID", "START_MONTH");

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private AccountService accounts;

    @Test
    void every_list_of_people_goes_by_name_or_date() throws IOException {
        var orders = Stream.of("person", "cohort")
                .flatMap(room -> sources(Path.of("src/main/java/nl/duaal", room)))
                .filter(file -> file.getFileName().toString().endsWith("Store.java"))
                .flatMap(file -> ORDER_BY.matcher(read(file)).results().map(found -> found.group(1)))
                .toList();
        assertThat(orders).isNotEmpty();
        for (String order : orders) {
            for (String column : order.split(",", -1)) {
                String plain = column.strip().replace(".desc()", "").replace(".asc()", "");
                assertThat(ALLOWED_ENDINGS).as(plain).anyMatch(plain::endsWith);
            }
        }
        assertThat(Arrays.stream(Candidate.class.getRecordComponents())
                        .map(component -> component.getName().toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(name -> name.matches(".*(score|rank|weight|fit|total|points|best).*"));
    }

    @Test
    void no_text_speaks_of_better_people() throws IOException {
        for (String file : List.of("translations.properties", "translations_en.properties")) {
            var texts = new Properties();
            try (var in = new InputStreamReader(
                    FairnessTest.class.getResourceAsStream("/vaadin-i18n/" + file), StandardCharsets.UTF_8)) {
                texts.load(in);
            }
            assertThat(texts.stringPropertyNames().stream()
                            .filter(key -> key.startsWith("cohort.") || key.startsWith("person."))
                            .map(texts::getProperty)
                            .map(text -> text.toLowerCase(java.util.Locale.ROOT)))
                    .isNotEmpty()
                    .noneMatch(
                            text -> text.matches(
                                    ".*\\b(beste kandidaat|best candidate|score|scores|ranking|rangorde|match%|geschiktheid|fit %)\\b.*"));
        }
    }

    @Test
    void these_rooms_know_nothing_of_what_reckons() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.duaal.person..", "nl.duaal.cohort..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.duaal.engine..", "nl.duaal.costbenefit..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("nl.duaal"));
    }

    /** Other names that reveal an origin, and everything else stays as it is: the same people do the same things. */
    @Test
    void a_name_changes_nothing_but_where_the_alphabet_puts_it() {
        var maker = GivenUser.coordinator(accounts);
        var one = states(maker, "Jan", "Aarts " + UUID.randomUUID());
        var other = states(maker, "Mehret", "Aarts " + UUID.randomUUID());
        assertThat(one).isEqualTo(other);
    }

    private List<Object> states(SignedIn maker, String given, String family) {
        var cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Gelijk " + UUID.randomUUID());
        var first = GivenCohort.candidate(candidates, maker, cohort.uuid(), given, family);
        GivenCohort.candidate(candidates, maker, cohort.uuid(), "Iemand", "Zwart " + UUID.randomUUID());
        var moved = (MoveOutcome.Moved) candidates.move(
                maker, first.uuid(), first.version(), CandidateState.SCREENING, Reason.of("afgesproken"));
        var list = candidates.list(maker, cohort.uuid());
        return List.of(
                moved.now().state(),
                first.number(),
                list.stream().map(Candidate::number).toList(),
                candidates.numbered(maker, cohort.uuid()).stream()
                        .map(each -> each.number() + " " + each.state())
                        .toList());
    }

    @Test
    void whoever_brings_somebody_on_is_a_person_with_a_name() {
        var maker = GivenUser.coordinator(accounts);
        var cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Mens " + UUID.randomUUID());
        var one = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Amina", "Mens " + UUID.randomUUID());
        candidates.move(maker, one.uuid(), one.version(), CandidateState.SCREENING, Reason.of("afgesproken"));
        assertThat(candidates.history(maker, one.uuid()))
                .singleElement()
                .satisfies(change -> assertThat(change.by()).isEqualTo(maker.displayName()));
    }

    private static Stream<Path> sources(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
