package nl.duaal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Words.all(Words.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(Words.all(Words.DUTCH).keySet());
    }

    @Test
    void arabic_has_exactly_what_a_participant_sees() {
        var shown = Words.all(Words.DUTCH).keySet().stream()
                .filter(key -> Words.IN_ARABIC.stream().anyMatch(key::startsWith))
                .toList();
        assertThat(Words.all(Words.ARABIC).keySet()).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void what_has_no_arabic_is_dutch() {
        assertThat(Words.text(Words.ARABIC, "coaching.title")).isEqualTo(Words.text(Words.DUTCH, "coaching.title"));
        assertThat(Words.text(Words.ARABIC, "mypage.own.week.hours", "32")).contains("32", "ساعة");
    }

    @Test
    void no_key_stands_twice_in_a_file() throws IOException {
        for (String file :
                Set.of("translations.properties", "translations_en.properties", "translations_ar.properties")) {
            var keys = Files.readAllLines(Path.of("src/main/resources/vaadin-i18n", file)).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void both_languages_take_the_same_arguments() {
        Map<String, String> english = Words.all(Words.ENGLISH);
        Words.all(Words.DUTCH)
                .forEach((key, dutch) -> assertThat(placeholders(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(dutch)));
        Words.all(Words.ARABIC)
                .forEach((key, arabic) -> assertThat(placeholders(arabic))
                        .as(key)
                        .isEqualTo(placeholders(Words.all(Words.DUTCH).getOrDefault(key, ""))));
    }

    @Test
    void a_text_with_arguments_doubles_its_apostrophes() {
        for (var language : Set.of(Words.DUTCH, Words.ENGLISH, Words.ARABIC)) {
            Words.all(language).forEach((key, text) -> {
                if (!PLACEHOLDER.matcher(text).find()) return;
                assertThat(SINGLE_APOSTROPHE.matcher(text).find())
                        .as(key + ": " + text)
                        .isFalse();
                new MessageFormat(text, language);
            });
        }
    }

    @Test
    void every_key_that_the_code_writes_out_exists() throws IOException {
        Set<String> rooms = Words.all(Words.DUTCH).keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        // A literal that ends in a dot is the beginning of a key and is completed at run time.
        var literal = Pattern.compile("\"((?:" + String.join("|", rooms) + ")(?:\\.[A-Za-z][A-Za-z0-9]*)+)\"");
        var missing = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                literal.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !Words.has(Words.DUTCH, key) && !isBeginning(key))
                        .forEach(key -> missing.add(key + " in " + file));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isBeginning(String key) {
        return Words.all(Words.DUTCH).keySet().stream().anyMatch(whole -> whole.startsWith(key + "."));
    }

    @Test
    void every_action_result_and_permission_of_the_traces_has_a_text() {
        for (var language : Set.of(Words.DUTCH, Words.ENGLISH)) {
            for (var action : nl.duaal.access.Action.values()) {
                assertThat(Words.has(language, "access.trace.action." + action.key()))
                        .as(action.key())
                        .isTrue();
                assertThat(Words.has(language, "access.trace.kind." + action.kind()))
                        .as(action.key())
                        .isTrue();
            }
            for (var result : nl.duaal.access.TraceResult.values()) {
                assertThat(Words.has(language, "access.trace.result." + result))
                        .as(result.name())
                        .isTrue();
            }
            for (var permission : nl.duaal.access.Permission.values()) {
                assertThat(Words.has(language, "access.trace.permission." + permission))
                        .as(permission.name())
                        .isTrue();
            }
            for (var role : nl.duaal.access.Role.values()) {
                assertThat(Words.has(language, "access.role." + role))
                        .as(role.name())
                        .isTrue();
            }
            for (var kind : nl.duaal.access.OrganisationKind.values()) {
                assertThat(Words.has(language, "access.organisationKind." + kind))
                        .as(kind.name())
                        .isTrue();
            }
        }
    }

    @Test
    void a_missing_text_shows_its_key() {
        assertThat(Words.text(Words.DUTCH, "shell.noSuchText")).isEqualTo("!shell.noSuchText!");
    }

    @Test
    void whatever_is_neither_english_nor_arabic_is_dutch() {
        assertThat(Words.closest(java.util.Locale.FRENCH)).isEqualTo(Words.DUTCH);
        assertThat(Words.closest(java.util.Locale.UK)).isEqualTo(Words.ENGLISH);
        assertThat(Words.closest(null)).isEqualTo(Words.DUTCH);
        assertThat(Words.closest(java.util.Locale.forLanguageTag("ar-SY"))).isEqualTo(Words.ARABIC);
        assertThat(new Words().getProvidedLocales()).containsExactly(Words.DUTCH, Words.ENGLISH, Words.ARABIC);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group().replaceAll("\\D.*?(\\d+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
