package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.DayOfWeek;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.library.BlockKind;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.check.GivenDesign;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.PhaseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody looks at the week, the rules, the language and the income of a design, and writes down a reason. */
class DesignChecksTest extends BrowserTest {

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    private String design() {
        var design = GivenDesign.of()
                .starting(LanguageLevel.A2)
                .phase("Voortraject", PhaseKind.PREPARATION, 52, ContractForm.BENEFIT)
                .travel(4)
                .block("Taalles", BlockKind.LANGUAGE_LESSON, 12)
                .teaches(LanguageLevel.B1, Skill.values())
                .counts(Ledger.NT2)
                .at(DayOfWeek.MONDAY, 9, 3)
                .at(DayOfWeek.THURSDAY, 13, 3)
                .block("Stage", BlockKind.WORKPLACE_LEARNING, 16)
                .at(DayOfWeek.MONDAY, 11, 6)
                .phase("Baan", PhaseKind.JOB, null, ContractForm.TEMPORARY)
                .work(24, 12, 40.0)
                .task("Het spoor op", true, LanguageLevel.B1, Skill.LISTENING, Skill.SPEAKING)
                .design();
        var made = trajectories.create(GivenUser.coordinator(accounts), design);
        UUID uuid = ((TrajectoryService.CreateOutcome.Created) made).uuid();
        return "/trajectories/" + uuid;
    }

    @Test
    void a_must_gets_a_reason_that_stays() {
        try (var visitor = visitor().signIn("coordinator")) {
            String address = design();
            visitor.open(address + "?tab=rules");
            var summary = visitor.find("#rules-summary");
            assertThat(summary).containsText("Voorstellen kan als 1 punt is opgelost of een reden heeft.");
            var wage = visitor.find("#finding-minimumWage-block-work2");
            assertThat(wage).containsText("Het uurloon van ‘work2’ is € 12,00.");
            wage.locator("textarea").fill("De cao wordt nog aangepast.");
            wage.locator("textarea").blur();
            assertThat(summary).containsText("Alles wat moet, is opgelost of heeft een reden.");
            visitor.open(address + "?tab=rules");
            assertThat(wage.locator("textarea")).hasValue("De cao wordt nog aangepast.");
            assertThat(summary).containsText("Alles wat moet, is opgelost of heeft een reden.");
        }
    }

    @Test
    void the_week_the_language_and_the_income_are_told() {
        try (var visitor = visitor().signIn("coordinator")) {
            String address = design();
            visitor.open(address + "?tab=week");
            assertThat(visitor.find("#week-table tbody tr").first()).containsText("32");
            assertThat(visitor.find("#times")).containsText("maandag 9:00–12:00: Taalles – valt samen met iets anders");
            visitor.open(address + "?tab=language");
            // 12 hours: 400 ÷ 0.75 ÷ 12 = 44.4 weeks at the slow end
            assertThat(visitor.find("#tasks")).containsText("‘Het spoor op’: mag naar verwachting vanaf week 46.");
            visitor.find("#work-language vaadin-select-value-button").click();
            visitor.find("vaadin-select-item:visible:has-text(\"vooral een andere taal\")")
                    .click();
            // a quarter more: 55.6 weeks, and there are 52 with lessons
            assertThat(visitor.find("#tasks")).containsText("‘Het spoor op’: mag nog niet in dit traject.");
            // it is part of the design: it is there the next time, and can be undone
            visitor.page().reload();
            assertThat(visitor.find("#work-language")).containsText("vooral een andere taal");
            assertThat(visitor.find("#tasks")).containsText("‘Het spoor op’: mag nog niet in dit traject.");
            visitor.open(address + "?tab=income");
            assertThat(visitor.find("#income-table tbody tr").first()).containsText("€ 1.402");
            assertThat(visitor.find("#income")).containsText("toeslagen voor zorg, huur, kinderen en kinderopvang");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void nothing_stands_in_the_way(int width, ColorScheme scheme) {
        try (var visitor = visitor(width, scheme).signIn("coordinator")) {
            String address = design();
            for (String tab : new String[] {"week", "rules", "language", "income", "partners", "versions"}) {
                visitor.open(address + "?tab=" + tab);
                assertThat(visitor.find("#tab-" + tab)).hasAttribute("aria-pressed", "true");
                visitor.findsNothingInTheWay(tab + " at " + width);
            }
        }
    }
}
