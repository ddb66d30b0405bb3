package nl.duaal.trajectory.ui;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.duaal.library.BlockKind;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.shell.Words;
import nl.duaal.trajectory.check.GivenDesign;
import nl.duaal.trajectory.check.GivenKnowledge;
import nl.duaal.trajectory.check.Knowledge;
import nl.duaal.trajectory.check.LanguageForecast;
import nl.duaal.trajectory.check.Ledgers;
import nl.duaal.trajectory.check.Rule;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.IntegrationRoute;
import nl.duaal.trajectory.design.PhaseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the panels put on a page, without a page. */
class CheckPanelsTest {

    private static final Knowledge KNOWLEDGE = GivenKnowledge.ofTheLibrary();

    /** A design with something of everything. */
    static Design everything() {
        return GivenDesign.of()
                .participants(13)
                .starting(LanguageLevel.A2)
                .route(IntegrationRoute.SELF_RELIANCE, LocalDate.of(2026, 9, 1))
                .phase("Voortraject", PhaseKind.PREPARATION, 20, ContractForm.BENEFIT)
                .travel(5)
                .block("Taalles", BlockKind.LANGUAGE_LESSON, 12)
                .teaches(LanguageLevel.B1, Skill.values())
                .counts(Ledger.NT2)
                .group(12)
                .phase("Leren en werken", PhaseKind.LEARNING, 52, ContractForm.BBL)
                .travel(6)
                .work(36, 14, 60.0)
                .at(MONDAY, 7, 13)
                .at(SUNDAY, 22, 8)
                .block("Lesdag", BlockKind.VOCATIONAL_LESSON, 6)
                .at(MONDAY, 5, 4)
                .at(TUESDAY, 9, 2)
                .counts(Ledger.BOT)
                .block("Coach", BlockKind.COACHING, 1.25)
                .subsidy("sowis", 8000)
                .task("Het spoor op", true, LanguageLevel.B1, Skill.LISTENING, Skill.SPEAKING)
                .phase("Baan", PhaseKind.JOB, null, ContractForm.TEMPORARY)
                .work(20, 14.99, 0.0)
                .task("Overdracht", false, LanguageLevel.B1, Skill.SPEAKING)
                .design();
    }

    private static List<String> texts(Element element) {
        var texts = new ArrayList<String>();
        if (element.isTextNode()) {
            texts.add(element.getText());
            return texts;
        }
        element.getAttributeNames().forEach(name -> texts.add(element.getAttribute(name)));
        for (String property : List.of("label", "helperText", "innerHTML")) {
            String value = element.getProperty(property);
            if (value != null) texts.add(value);
        }
        for (int i = 0; i < element.getChildCount(); i++) texts.addAll(texts(element.getChild(i)));
        return texts;
    }

    private static String text(Element element) {
        return String.join("\n", texts(element)).replace((char) 160, (char) 32);
    }

    private static List<DesignPanelText> panels(Locale locale, Design design) {
        var week = new WeekPanel(locale, () -> KNOWLEDGE);
        week.show(design);
        var rules = new RulesPanel(locale, () -> KNOWLEDGE, (key, reason) -> {});
        rules.show(design, true);
        var language = new LanguagePanel(locale, () -> KNOWLEDGE, chosen -> {});
        language.show(design, true);
        var income = new IncomePanel(locale, () -> KNOWLEDGE);
        income.show(design);
        return List.of(week, rules, language, income).stream()
                .map(panel -> new DesignPanelText(
                        panel.getClass().getSimpleName(), text(panel.component().getElement())))
                .toList();
    }

    private record DesignPanelText(String name, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_word_of_the_panels_exists(String language) {
        var locale = Locale.of(language);
        for (Design design : List.of(everything(), GivenDesign.of().design(), plain())) {
            for (DesignPanelText panel : panels(locale, design)) {
                assertThat(panel.text()).as(panel.name()).doesNotContain("!trajectory", "!library");
            }
        }
    }

    private static Design plain() {
        return GivenDesign.learning(20, ContractForm.TEMPORARY).work(24, 16).design();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_rule_and_everything_asked_has_its_words(String language) {
        var locale = Locale.of(language);
        for (Rule rule : Rule.values()) {
            assertThat(Words.has(locale, "trajectory.check.rule." + rule.key() + ".finding"))
                    .as(rule.key())
                    .isTrue();
            assertThat(Words.has(locale, "trajectory.check.rule." + rule.key() + ".mend"))
                    .as(rule.key())
                    .isTrue();
        }
        for (var what : Ledgers.What.values()) {
            assertThat(Words.has(locale, "trajectory.check.asked." + what))
                    .as(what.name())
                    .isTrue();
        }
        for (var standing : LanguageForecast.Standing.values()) {
            assertThat(Words.has(locale, "trajectory.check.standing." + standing))
                    .isTrue();
        }
        for (var form : EnumSet.allOf(ContractForm.class)) {
            assertThat(Words.has(locale, "trajectory.check.contract." + form)).isTrue();
        }
        for (var severity : Severity.values()) {
            assertThat(Words.has(locale, "trajectory.check.severity." + severity))
                    .isTrue();
            assertThat(Words.has(locale, "trajectory.check.rules.count." + severity + ".one"))
                    .isTrue();
            assertThat(Words.has(locale, "trajectory.check.rules.count." + severity + ".many"))
                    .isTrue();
        }
    }

    @Test
    void the_week_says_what_is_not_laid_out_and_what_clashes() {
        String text = panels(Words.DUTCH, everything()).getFirst().text();
        assertThat(text).contains("Nog niet ingedeeld: ‘Voortraject’, ‘Baan’.");
        assertThat(text).contains("maandag 5:00–9:00: Lesdag – valt samen met iets anders");
        assertThat(text).contains("dinsdag 9:00–11:00: Lesdag");
    }

    @Test
    void a_task_says_from_which_week_it_is_allowed() {
        var design = GivenDesign.learning(60, ContractForm.BENEFIT)
                .starting(LanguageLevel.A2)
                .block("Taalles", BlockKind.LANGUAGE_LESSON, 10)
                .teaches(LanguageLevel.B1, Skill.values())
                .phase("Baan", PhaseKind.JOB, 20, ContractForm.TEMPORARY)
                .work(24, 16)
                .task("Het spoor op", true, LanguageLevel.B1, Skill.LISTENING)
                .design();
        assertThat(panels(Words.DUTCH, design).get(2).text())
                .contains("‘Het spoor op’: mag naar verwachting vanaf week 55.")
                .contains("week 43 (tussen 33 en 55)");
    }

    @Test
    void the_rules_say_the_last_known_value_and_count_what_is_open() {
        String text = panels(Words.DUTCH, everything()).get(1).text();
        assertThat(text).contains("Laatst bekende waarde, van 1 januari 2024");
        assertThat(text).contains("Het uurloon van ‘work1’ is € 14,00. Het minimumloon is € 14,71, vanaf 21 mei 2026.");
        assertThat(text).containsPattern("Voorstellen kan als \\d+ punten zijn opgelost of een reden hebben");
    }

    @Test
    void a_reason_stays_with_its_finding_and_one_that_is_not_needed_is_shown_apart() {
        var rules = new RulesPanel(Words.DUTCH, () -> KNOWLEDGE, (key, reason) -> {});
        var design =
                GivenDesign.learning(20, ContractForm.TEMPORARY).work(24, 14).design();
        rules.show(with(design, Map.of("minimumWage:block.work0", "De cao volgt.", "chain:phase.x", "Oud.")), true);
        String text = text(rules.component().getElement());
        assertThat(text).contains("Alles wat moet, is opgelost of heeft een reden.");
        assertThat(text).contains("‘Oud.’").contains("weghalen");
        rules.show(with(design, Map.of("minimumWage:block.work0", "De cao volgt.")), false);
        assertThat(text(rules.component().getElement()))
                .contains("Reden: De cao volgt.")
                .doesNotContain("Oud.");
    }

    private static Design with(Design design, Map<String, String> reasons) {
        return DesignEdit.of(design, edit -> edit.reasons = reasons);
    }

    @Test
    void income_says_when_it_falls_and_what_is_not_known() {
        String text = panels(Words.DUTCH, everything()).get(3).text();
        assertThat(text).contains("Let op: vanaf week 73 gaat een deelnemer");
        assertThat(text).contains("toeslagen voor zorg, huur, kinderen en kinderopvang");
        assertThat(text).contains("‘Taalles’: 2 groepen, genoeg tot en met 24 mensen.");
        assertThat(text).contains("Er staat nog geen werkgever bij de partners");
    }
}
