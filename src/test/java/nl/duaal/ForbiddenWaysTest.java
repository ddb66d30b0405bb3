package nl.duaal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ways of working that let in what others wrote as code: SQL, HTML, script, serialised objects, commands. */
class ForbiddenWaysTest {

    private static final JavaClasses DUAAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.duaal");

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path FRONT_END = Path.of("frontend");

    private static DescribedPredicate<JavaCall<?>> annotated(String annotation) {
        return DescribedPredicate.describe(
                "the target takes text as " + annotation,
                call -> call.getTarget()
                        .resolveMember()
                        .filter(member -> member.isAnnotatedWith(annotation))
                        .isPresent());
    }

    @Test
    void jooq_is_given_no_sql_as_text_but_for_the_server_s_settings_and_moments() {
        noClasses()
                .that()
                .haveNameNotMatching("nl\\.duaal\\.persistence\\.(DatabaseHealth|InstantBinding)")
                .and()
                .resideOutsideOfPackage("nl.duaal.persistence.db..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "SQL from text", call -> annotated("org.jooq.PlainSQL").test(call)))
                .check(DUAAL);
    }

    /** The rule above is worth something only while the annotation can be seen. */
    @Test
    void plain_sql_is_recognised() {
        assertThat(DUAAL.get("nl.duaal.persistence.DatabaseHealth").getMethodCallsFromSelf())
                .anyMatch(call -> annotated("org.jooq.PlainSQL").test(call));
    }

    @Test
    void no_store_goes_around_the_guard_of_the_organisations() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.duaal.persistence..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "javax.sql..", "org.mariadb.."))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(Connection|Statement|PreparedStatement|DriverManager)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.jooq\\.(Connection|Batch).*Callable|org\\.jooq\\.ConnectionRunnable")
                .check(DUAAL);
    }

    @Test
    void nothing_reads_serialised_objects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(ObjectInputStream|ObjectInput|Externalizable)(\\$.*)?"
                        + "|java\\.beans\\.XMLDecoder"
                        + "|org\\.springframework\\.(core\\.serializer\\.Deserializer.*|util\\.SerializationUtils)"
                        + "|javax\\.script\\..*"
                        + "|org\\.springframework\\.expression\\..*")
                .check(DUAAL);
    }

    @Test
    void only_the_database_s_own_programs_are_started() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.duaal.persistence..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(ProcessBuilder|Process)(\\$.*)?")
                .check(DUAAL);
    }

    @Test
    void chance_that_keeps_secrets_is_not_predictable() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.duaal.engine..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
                .orShould()
                .callMethod(Math.class, "random")
                .check(DUAAL);
    }

    @Test
    void no_html_is_made_of_text() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("com\\.vaadin\\.flow\\.component\\.(Html|html\\.IFrame|markdown\\.Markdown)")
                .check(DUAAL);
        var raw = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|unsafeHTML|unsafeSVG"
                + "|dangerouslySetInnerHTML|srcdoc|\\beval\\(|new Function\\(");
        assertThat(lines(JAVA, ".java", raw)).isEmpty();
        assertThat(lines(FRONT_END, ".ts", raw)).isEmpty();
    }

    /** What a user wrote goes in as an argument, never as part of the script. */
    @Test
    void scripts_are_written_out() throws IOException {
        var call = Pattern.compile("\\b(executeJs|callJsFunction|addEventData|setFilter)\\(\\s*");
        var literal = Pattern.compile(
                "(\"(?:[^\"\\\\]|\\\\.)*\"|[A-Z][A-Z_]+)(\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*\\s*[,)]");
        var wrong = new ArrayList<String>();
        for (Path file : files(JAVA, ".java")) {
            String text = Files.readString(file);
            var found = call.matcher(text);
            while (found.find()) {
                if (!literal.matcher(text).region(found.end(), text.length()).lookingAt()) {
                    wrong.add(file + ": " + text.substring(found.start(), Math.min(found.end() + 60, text.length())));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_weak_hash_or_cipher_is_asked_for() throws IOException {
        var weak = Pattern.compile("\"(MD5|SHA-?1|DES|DESede|RC4|Blowfish)\"|/ECB/");
        assertThat(lines(JAVA, ".java", weak)).isEmpty();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(ending) && !file.startsWith(FRONT_END.resolve("generated")))
                    .toList();
        }
    }

    private static List<String> lines(Path folder, String ending, Pattern wrong) throws IOException {
        var found = new ArrayList<String>();
        for (Path file : files(folder, ending)) {
            for (String line : Files.readAllLines(file)) {
                if (wrong.matcher(line).find()) found.add(file + ": " + line.strip());
            }
        }
        return found;
    }
}
