package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator makes a cohort, puts people forward, brings them on, gives a place, and opens a file. */
class CohortJourneyTest extends BrowserTest {

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    private SignedIn maker() {
        return GivenUser.coordinator(accounts);
    }

    private Cohort given(String name) {
        return GivenCohort.cohort(cohorts, trajectories, maker(), GivenUser.administrator(accounts), name);
    }

    private static String unique(String stem) {
        return stem + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_cohort_begins_with_a_published_design_and_gets_its_days_and_steps() {
        GivenCohort.published(trajectories, maker(), GivenUser.administrator(accounts));
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.find("text=Cohorten").first().click();
            assertThat(visitor.find("h1")).hasText("Cohorten");
            visitor.find("#new-cohort").click();
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#entry-new-name")).containsText("Vul dit in.");
            assertThat(visitor.find("#entry-new-design")).containsText("Maak een keuze.");
            visitor.find("#entry-new-design").click();
            visitor.find("vaadin-select-item:visible:has-text('Klein traject')")
                    .first()
                    .click();
            // the design brings a name along, until somebody types another
            assertThat(visitor.find("#entry-new-name input")).hasValue(Pattern.compile("Klein traject .*"));
            String name = unique("Voorjaar");
            visitor.find("#entry-new-name input").fill(name);
            visitor.find("#save-entry").click();
            assertThat(visitor.find("h1")).containsText(name);
            visitor.page().waitForURL(Pattern.compile(".*/cohorts/[0-9a-f-]{36}"));
            visitor.find("#tab-plan").click();
            assertThat(visitor.find("#plan-tasks tbody tr")).hasCount(13);
            visitor.find("#step-1 input").click();
            assertThat(visitor.find("#plan-tasks tbody tr").first()).containsText("klaar op");
            visitor.find("#place-add").click();
            visitor.find("#entry-place-employer input").fill("Netbedrijf");
            visitor.find("#entry-place-places input").fill("veel");
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#entry-place-places")).containsText("heel getal");
            visitor.find("#entry-place-places input").fill("2");
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#plan-places")).containsText("0 van 2");
            visitor.find("#to-RECRUITING").click();
            visitor.find("#entry-move-why textarea").fill("Het geld is er.");
            visitor.find("#save-entry").click();
            assertThat(visitor.find(".page-head")).containsText("werving");
            assertThat(visitor.find("#plan-states")).containsText("Het geld is er.");
        }
    }

    @Test
    void people_come_in_by_form_and_by_paste_and_go_on_with_a_reason_and_back() {
        var cohort = given(unique("Kandidaten"));
        GivenCohort.places(planning, cohorts, maker(), cohort.uuid(), "Netbedrijf", 1);
        String family = unique("Verzonnen").replace(' ', '-');
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=candidates");
            visitor.find("#add-candidate").click();
            visitor.find("#person-givenName input").fill("Amina");
            visitor.find("#person-phone input").fill("12");
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#person-familyName")).containsText("Vul een achternaam in");
            assertThat(visitor.find("#person-phone")).containsText("telefoonnummer");
            visitor.find("#person-familyName input").fill(family);
            visitor.find("#person-phone input").fill("");
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#candidates")).containsText("Amina " + family);

            visitor.find("#paste-candidates").click();
            visitor.find("#entry-paste-rows textarea")
                    .fill("voornaam\tachternaam\nBilal\t" + family + "\nAmina\t" + family);
            assertThat(visitor.find(".paste-preview tbody tr")).hasCount(2);
            assertThat(visitor.find(".paste-preview")).containsText("Er is iemand die dezelfde kan zijn.");
            visitor.find("#save-entry").click();
            assertThat(visitor.find("vaadin-dialog [role=alert].notice")).containsText("Zeg eerst");
            visitor.find(".paste-preview vaadin-select").click();
            visitor.find("vaadin-select-item:visible:has-text('overslaan')").click();
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#candidates-count")).containsText("2 kandidaten");

            visitor.find("#choose-1 input").click();
            visitor.find("#bulk-move").click();
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#entry-move-to")).containsText("Maak een keuze.");
            visitor.find("#entry-move-to").click();
            visitor.find("vaadin-select-item:visible:has-text('afgewezen')").click();
            visitor.find("#entry-move-why textarea").fill("Begint eerst met een taalklas.");
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#entry-move-reason")).containsText("Maak een keuze.");
            visitor.find("#entry-move-reason").click();
            visitor.find("vaadin-select-item:visible:has-text('taal nog niet genoeg')")
                    .click();
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#candidates-count"))
                    .containsText("1 kandidaat · 1 niet getoond omdat die niet meer meedoet");
            visitor.find(".toast >> text=Ongedaan maken").click();
            assertThat(visitor.find("#candidates-count")).hasText("2 kandidaten");

            visitor.find("#filter-name input").fill("bilal");
            assertThat(visitor.find("#candidates-count")).containsText("1 niet getoond vanwege de naam");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*q=bilal.*"));
        }
    }

    @Test
    void a_place_is_given_and_a_file_is_opened_from_the_list() {
        var cohort = given(unique("Plaatsing"));
        GivenCohort.places(planning, cohorts, maker(), cohort.uuid(), "Netbedrijf", 1);
        String family = unique("Verzonnen").replace(' ', '-');
        GivenCohort.selected(candidates, maker(), cohort.uuid(), "Amina", family);
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=candidates");
            visitor.find("#choose-1 input").click();
            visitor.find("#bulk-place").click();
            visitor.find("#entry-place-give-which").click();
            visitor.find("vaadin-select-item:visible:has-text('Netbedrijf')").click();
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#candidates")).containsText("Netbedrijf, Waterstad");
            visitor.open("/cohorts/" + cohort.uuid());
            assertThat(visitor.find(".kpis .lead")).containsText("1 van 1");
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=candidates");
            visitor.find("#candidates a.row-link").first().click();
            assertThat(visitor.find("h1")).containsText("Amina " + family);
            assertThat(visitor.find(".person")).containsText("van screening naar geselecteerd");
            visitor.find("#change-person").click();
            visitor.find("#person-town input").fill("Polderdorp");
            visitor.find("#save-person").click();
            assertThat(visitor.find("#person-history")).containsText("Polderdorp");
            visitor.find("#show-capacity").click();
            visitor.find("#capacity-hours input").fill("24");
            visitor.find("#save-capacity").click();
            assertThat(visitor.find("#capacity-hours input")).hasValue("24");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_side_can_be_used_by_everyone(int width, ColorScheme scheme) {
        var demo = cohorts.list(maker()).stream()
                .filter(row -> row.name().equals("Energietechniek, groep A"))
                .findFirst()
                .orElseThrow();
        var person = candidates.list(maker(), demo.uuid()).getFirst().person();
        try (var visitor = Visitor.at(address(), width, scheme).signIn("coordinator")) {
            for (var path : new String[] {
                "/cohorts",
                "/cohorts/" + demo.uuid(),
                "/cohorts/" + demo.uuid() + "?tab=candidates",
                "/cohorts/" + demo.uuid() + "?tab=plan",
                "/cohorts/" + demo.uuid() + "?tab=reach",
                "/people/" + person.uuid()
            }) {
                visitor.open(path);
                assertThat(visitor.find(".page h1")).isVisible();
                visitor.findsNothingInTheWay(path.replaceAll("[0-9a-f-]{36}", "…"));
                int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
                assertThat(needed).as(path + ": width").isLessThanOrEqualTo(width);
            }
            visitor.open("/cohorts/" + demo.uuid() + "?tab=candidates");
            visitor.find("#add-candidate").click();
            assertThat(visitor.find("#person-givenName")).isVisible();
            visitor.findsNothingInTheWay("form of a candidate");
        }
    }

    @Test
    void a_place_is_for_a_function_and_says_what_dutch_that_asks() {
        var cohort = given(unique("Functie"));
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=plan");
            visitor.find("#place-add").click();
            visitor.find("#entry-place-function input").click();
            visitor.find("vaadin-combo-box-item:visible:has-text('Monteur laagspanning')")
                    .first()
                    .click();
            assertThat(visitor.find("#entry-place-employer input")).hasValue("Netbeheer Waterland");
            visitor.findsNothingInTheWay("form of a place");
            visitor.rests();
            visitor.find("#entry-place-location input").fill("Bij de sluis");
            // the list that was asked for while typing comes before what was typed is taken
            visitor.rests();
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#plan-places")).containsText("Monteur laagspanning");
            assertThat(visitor.find("#plan-places")).containsText("Bij de sluis");
            assertThat(visitor.find("#plan-places")).containsText("Nederlands bij de start");
        }
    }

    @Test
    void who_came_to_a_meeting_stands_there_and_in_the_file() {
        var cohort = given(unique("Bereik"));
        var who = GivenCohort.candidate(candidates, maker(), cohort.uuid(), "Selam", unique("Verzonnen"));
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=reach");
            visitor.find("#meeting-add").click();
            visitor.find("#entry-meeting-on input").fill("geen dag");
            visitor.find("#save-entry").click();
            assertThat(visitor.find("#entry-meeting-on")).hasAttribute("invalid", "");
            visitor.find("#entry-meeting-on input").fill("1-9-2026");
            visitor.find("#entry-meeting-on input").press("Enter");
            visitor.find("#save-entry").click();
            visitor.find("button:has-text('Wie waren er?')").click();
            visitor.find("#entry-guests-came vaadin-checkbox label").click();
            visitor.findsNothingInTheWay("form of who was there");
            visitor.find("#save-entry").click();
            visitor.find("#reach-meetings a:has-text('Selam')").click();
            assertThat(visitor.find("h1")).containsText(who.person().fullName());
            assertThat(visitor.find("#person-contacts")).containsText("is gekomen");
            visitor.find("#person-contacts a").click();
            assertThat(visitor.find("#reach-meetings")).containsText("Selam");
        }
    }

    @Test
    void an_employer_sees_who_comes_to_its_own_places() {
        var demo = cohorts.list(maker()).stream()
                .filter(row -> row.name().equals("Energietechniek, groep A"))
                .findFirst()
                .orElseThrow();
        try (var visitor = visitor().signIn("werkgever")) {
            visitor.open("/cohorts");
            visitor.find("a:has-text('" + demo.name() + "')").click();
            assertThat(visitor.find(".cohort")).containsText("Wie op uw plaatsen komt");
            assertThat(visitor.find(".cohort")).containsText("Amina Voorbeeld");
            assertThat(visitor.find(".cohort")).not().containsText("0600000");
            assertThat(visitor.find("#tab-candidates")).hasCount(0);
            assertThat(visitor.find("#tab-plan")).hasCount(0);
            visitor.findsNothingInTheWay("cohort of an employer");
        }
    }
}
