package nl.duaal.workplace.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.workplace.JobFunctionData;
import nl.duaal.workplace.JobTask;
import nl.duaal.workplace.vacancy.VacancyFinding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VacancyCheckTest {

    private static final List<JobTask> TASKS = List.of(
            new JobTask(
                    "safety",
                    "Veiligheidsinstructies begrijpen",
                    JobTask.Kind.ESSENTIAL,
                    true,
                    Map.of(Skill.LISTENING, LanguageLevel.B1)),
            new JobTask(
                    "orders",
                    "Werkopdrachten lezen",
                    JobTask.Kind.LEARNABLE,
                    false,
                    Map.of(Skill.READING, LanguageLevel.A2)));

    private static VacancyCheck check(String text) {
        return check(text, false);
    }

    private static VacancyCheck check(String text, boolean licence) {
        return VacancyCheck.of(
                new JobFunctionData("Monteur", null, "", 1, BigDecimal.TEN, licence, TASKS, List.of(), text));
    }

    private static List<Kind> kinds(String text) {
        return check(text).findings().stream().map(VacancyFinding::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Je spreekt vloeiend Nederlands. | DEMAND | vloeiend Nederlands",
                "Je bent geboren en getogen hier. | DEMAND | geboren en getogen",
                "Jij bent representatief. | DEMAND | representatief",
                "Je hebt minimaal 3 jaar relevante werkervaring. | EXPERIENCE | minimaal 3 jaar relevante werkervaring",
                "Drie jaar ervaring is nodig. | EXPERIENCE | Drie jaar ervaring",
                "Je hebt rijbewijs B. | DRIVING_LICENCE | rijbewijs B",
                "Taalniveau B2 is nodig. | LANGUAGE_LEVEL | B2",
                "Je moet werkopdrachten lezen. | LEARNABLE | werkopdrachten lezen",
                "Wij zoeken een vakman. | GENDERED | vakman",
                "Ben je stoer? | GENDERED | stoer",
                "Indien nodig bel je. | HARD | Indien",
            })
    void finds_what_keeps_people_away_and_says_where(String text, Kind kind, String found) {
        var finding = check(text).findings().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        assertThat(finding.text()).isEqualTo(found);
        assertThat(text.substring(finding.from(), finding.until())).isEqualTo(found);
    }

    @Test
    void a_plain_text_without_demands_has_no_findings() {
        var check = check("""
                Wil je kabels leggen? Bij ons leer je het vak. Je werkt in een ploeg van vier.
                De tijden zijn van zeven tot drie. Wij geven je een maatje.""");
        assertThat(check.findings()).isEmpty();
        assertThat(check.isReadable()).isTrue();
    }

    @Test
    void a_licence_and_a_level_that_the_tasks_ask_are_no_findings() {
        assertThat(check("Je hebt rijbewijs B en B1.", true).findings()).isEmpty();
    }

    @Test
    void to_be_is_not_somebody() {
        assertThat(kinds("De dagen zijn lang.")).isEmpty();
        assertThat(kinds("Hij doet zijn werk.")).containsExactly(Kind.GENDERED, Kind.GENDERED);
    }

    @Test
    void the_longest_of_two_expressions_in_one_place_is_the_one_that_is_told() {
        assertThat(check("Je hebt relevante werkervaring.").findings())
                .extracting(VacancyFinding::text)
                .containsExactly("relevante werkervaring");
    }

    @Test
    void a_sentence_longer_than_the_level_follows_is_counted() {
        // reading is asked at A2 at most: twelve words
        String text = "Je legt kabels en je maakt aansluitingen en je werkt met drie anderen samen buiten.";
        var finding = check(text).findings().getFirst();
        assertThat(finding.kind()).isEqualTo(Kind.LONG_SENTENCE);
        assertThat(finding.arguments()).containsExactly("15", "12", "A2");
    }

    @Test
    void the_readability_is_that_of_flesch_and_douma() {
        // 2 sentences, 8 words, 9 syllables: 206.84 - 0.93 * 4 - 77 * 9 / 8 = 116.495
        var reading = Readability.of("De kat zit op de mat. Dat vader ziet.".replace("Dat vader", "Vader"));
        assertThat(reading).isEqualTo(new Readability(2, 8, 9));
        assertThat(reading.ease()).isEqualTo(116.495, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "werk, 1",
        "werken, 2",
        "ijs, 1",
        "eeuw, 1",
        "vloeiend, 2",
        "verantwoordelijk, 5",
        "coördinator, 5",
        "reële, 3",
        "begeleiding, 4",
        "veiligheid, 3",
        "mooie, 2",
        "nieuwe, 2"
    })
    void syllables_are_groups_of_vowels(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void every_line_of_the_list_reads_in_both_languages() {
        assertThat(WordList.ALL).hasSizeGreaterThan(40).allSatisfy(entry -> {
            assertThat(entry.advice().nl()).isNotBlank();
            assertThat(entry.advice().en()).isNotBlank();
        });
    }
}
