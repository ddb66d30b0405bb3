package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.coaching.caseload.HandoverService;
import nl.duaal.coaching.plan.Barrier;
import nl.duaal.coaching.plan.Goal;
import nl.duaal.coaching.plan.PlanService;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.cohort.signal.SignalWatch;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coach notes a talk on a telephone, keeps a promise, and takes somebody over from a colleague. */
class CoachingJourneyTest extends BrowserTest {

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

    @Autowired
    private CoachingService coaching;

    @Autowired
    private PlanService plans;

    @Autowired
    private HandoverService handovers;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private SignalWatch watch;

    @Autowired
    private SignalService signals;

    private Cohort cohort;
    private SignedIn coach;

    /** Somebody whom the coach looks after, with a promise that is late. */
    private UUID given(String family) {
        var maker = GivenUser.coordinator(accounts);
        coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        cohort = GivenCohort.cohort(
                cohorts,
                trajectories,
                maker,
                GivenUser.administrator(accounts),
                "Begeleiding " + UUID.randomUUID().toString().substring(0, 8));
        var one = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Amina", family);
        candidates.assign(maker, one.uuid(), one.version(), null, account("Ruben Bos"));
        var today = coaching.today();
        coaching.note(
                coach,
                one.person().uuid(),
                new Contact.Data(
                        Contact.Kind.THREE_PARTY,
                        Contact.Channel.MESSAGE,
                        today.minusDays(9),
                        "Bram Kuipers",
                        Set.of("work_floor"),
                        "Het gaat goed op het depot.",
                        today.minusDays(1)),
                List.of(new Promise.Data("Rooster nakijken", OwedBy.COACH, "", today.minusDays(2))),
                4);
        return one.person().uuid();
    }

    private UUID account(String name) {
        return planning.colleagues(GivenUser.coordinator(accounts)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .account();
    }

    private static String unique() {
        return "Verzonnen" + UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void a_talk_is_noted_on_a_telephone_by_touch_with_one_word_and_one_promise() {
        String family = unique();
        var person = given(family);
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open("/caseload");
            Locator note = visitor.find("#note-" + person);
            note.scrollIntoViewIfNeeded();
            note.click();
            assertThat(visitor.find("#contact-text textarea")).isFocused();
            // what is usual is chosen already: a talk, today, and how contact was had last
            assertThat(visitor.find("#contact-kind [aria-pressed=true]")).hasText("gesprek");
            assertThat(visitor.find("#contact-channel [aria-pressed=true]")).hasText("appje of sms");
            visitor.find("#contact-text textarea").fill("Belt morgen zelf met school.");
            visitor.find("#contact-promise-more").click();
            visitor.find("#contact-promise-1 textarea").fill("Bellen met school");
            visitor.find("#contact-promise-1-who >> text=deelnemer").click();
            var save = visitor.find("#save-contact");
            var box = save.boundingBox();
            assertThat(box.height).as("height of the button").isGreaterThanOrEqualTo(44);
            assertThat(box.y + box.height).as("the button is at the thumb").isLessThanOrEqualTo(visibleHeight(visitor));
            assertThat(box.y).isGreaterThan(visibleHeight(visitor) / 2.0);
            save.click();
            assertThat(visitor.find("#coaching-contacts")).containsText("Belt morgen zelf met school.");
            assertThat(visitor.find("#coaching-promises")).containsText("Bellen met school");
            assertThat(visitor.find("#coaching-promises")).containsText("deelnemer");
        }
        assertThat(coaching.file(coach, person).orElseThrow().contacts()).hasSize(2);
    }

    private static double visibleHeight(Visitor visitor) {
        return ((Number) visitor.page().evaluate("window.innerHeight")).doubleValue();
    }

    @Test
    void a_talk_is_noted_by_keyboard_and_what_was_typed_survives_a_closed_tab() {
        String family = unique();
        var person = given(family);
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person + "/coaching?note");
            assertThat(visitor.find("#contact-text textarea")).isFocused();
            visitor.page().keyboard().type("Een begin.");
            visitor.find("#contact-text textarea").press("Tab");
            visitor.rests();
            visitor.open("/people/" + person + "/coaching");
            visitor.find("#note-contact").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#contact-text textarea")).hasValue("Een begin.");
            visitor.find("#contact-kind button:has-text('kort contact')").focus();
            visitor.page().keyboard().press("Space");
            assertThat(visitor.find("#contact-kind [aria-pressed=true]")).hasText("kort contact");
            visitor.find("#save-contact").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#coaching-contacts")).containsText("kort contact");
            assertThat(visitor.find("#coaching-contacts")).containsText("Een begin.");
        }
    }

    @Test
    void a_contact_that_was_left_behind_comes_back_with_all_that_was_chosen() {
        var person = given(unique());
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person + "/coaching?note");
            assertThat(visitor.find("#contact-text textarea")).isFocused();
            visitor.find("#contact-kind >> text=driegesprek").click();
            visitor.find("#contact-participants input").fill("Bram Kuipers, praktijkopleider");
            visitor.find("#contact-text textarea").fill("Met de werkgever erbij.");
            visitor.find("#contact-promise-more").click();
            visitor.find("#contact-promise-1 textarea").fill("Elke vrijdag terugkijken");
            visitor.find("#contact-promise-1-who >> text=werkgever").click();
            visitor.find("#contact-promise-1-name input").fill("Bram Kuipers");
            visitor.find("#contact-channel >> text=beeldbellen").click();
            var topic = visitor.find("#contact-topics button").first();
            String chosen = topic.innerText();
            topic.click();
            visitor.rests();
            visitor.open("/people/" + person + "/coaching?note");
            assertThat(visitor.find("#form-left")).isVisible();
            assertThat(visitor.find("#contact-kind [aria-pressed=true]")).hasText("driegesprek");
            assertThat(visitor.find("#contact-participants input")).hasValue("Bram Kuipers, praktijkopleider");
            assertThat(visitor.find("#contact-text textarea")).hasValue("Met de werkgever erbij.");
            assertThat(visitor.find("#contact-promise-1 textarea")).hasValue("Elke vrijdag terugkijken");
            assertThat(visitor.find("#contact-promise-1-who [aria-pressed=true]"))
                    .hasText("werkgever");
            assertThat(visitor.find("#contact-promise-1-name input")).hasValue("Bram Kuipers");
            assertThat(visitor.find("#contact-channel [aria-pressed=true]")).hasText("beeldbellen");
            assertThat(visitor.find("#contact-topics [aria-pressed=true]")).hasText(chosen);
            visitor.find("#save-contact").click();
            assertThat(visitor.find("#coaching-contacts")).containsText("Bram Kuipers, praktijkopleider");
            visitor.open("/people/" + person + "/coaching?note");
            assertThat(visitor.find("#contact-kind [aria-pressed=true]")).hasText("gesprek");
            assertThat(visitor.find("#contact-text textarea")).hasValue("");
        }
    }

    @Test
    void a_contact_says_something_and_what_is_agreed_lies_ahead() {
        var person = given(unique());
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person + "/coaching?note");
            assertThat(visitor.find("#contact-text textarea")).isFocused();
            visitor.find("#save-contact").click();
            assertThat(visitor.find("#contact-text"))
                    .containsText("Schrijf een kort verslag, kies een onderwerp of maak een afspraak.");
            visitor.find("#contact-promise-more").click();
            visitor.find("#contact-promise-1 textarea").fill("Bellen met school");
            visitor.find("#contact-promise-1-due input").fill("1-1-2020");
            visitor.find("#contact-promise-1-due input").press("Enter");
            visitor.find("#save-contact").click();
            assertThat(visitor.find("#contact-promise-1-due"))
                    .containsText("of een dag later: toen is dit afgesproken.");
            visitor.find("#contact-on input").fill("1-1-2999");
            visitor.find("#contact-on input").press("Enter");
            visitor.find("#save-contact").click();
            assertThat(visitor.find("#contact-on")).containsText("Kies vandaag of een dag die voorbij is.");
        }
        assertThat(coaching.file(coach, person).orElseThrow().contacts()).hasSize(1);
        // kind, topic, save: three touches
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open("/people/" + given(unique()) + "/coaching?note");
            assertThat(visitor.find("#contact-text textarea")).isFocused();
            visitor.find("#contact-kind >> text=kort contact").click();
            visitor.find("#contact-topics button").first().click();
            visitor.find("#save-contact").click();
            assertThat(visitor.find("#coaching-contacts")).containsText("kort contact");
        }
    }

    @Test
    void what_stands_in_the_way_is_chosen_and_a_full_text_says_so() {
        var person = given(unique());
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person + "/coaching");
            visitor.find("#add-barrier").click();
            assertThat(visitor.find("#barrier-category [aria-pressed=true]")).hasCount(0);
            visitor.find("#save-barrier").click();
            assertThat(visitor.find("#barrier-category-wrong")).hasText("Maak een keuze.");
            visitor.find("#barrier-category >> text=taal").click();
            assertThat(visitor.find("#barrier-category-wrong")).isHidden();
            int most = Barrier.ACTION_MAX_LENGTH;
            var action = visitor.find("#barrier-action textarea");
            action.fill("a".repeat(most - most / 10));
            assertThat(visitor.find("#barrier-action")).not().containsText("tekens bij");
            action.fill("a".repeat(most - 3));
            assertThat(visitor.find("#barrier-action")).containsText("Er passen nog 3 tekens bij.");
            assertThat(visitor.page().locator(".text-limit")).hasText("Er passen nog 3 tekens bij.");
            action.press("End");
            visitor.page().keyboard().type("bcde");
            assertThat(visitor.find("#barrier-action")).containsText("De tekst is vol.");
            action.fill("Kort.");
            assertThat(visitor.find("#barrier-action")).not().containsText("De tekst is vol.");
        }
    }

    @Test
    void a_three_party_talk_asks_who_was_there_at_the_field() {
        var person = given(unique());
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person + "/coaching?note");
            assertThat(visitor.find("#contact-text textarea")).isFocused();
            visitor.find("#contact-kind >> text=driegesprek").click();
            assertThat(visitor.find("#contact-participants")).isVisible();
            visitor.find("#save-contact").click();
            assertThat(visitor.find("#contact-participants")).containsText("Noem wie er bij");
            visitor.find("#contact-participants input").fill("Bram Kuipers, praktijkopleider");
            visitor.find(".template:has-text('Driegesprek')").click();
            visitor.find("#save-contact").click();
            assertThat(visitor.find("#coaching-contacts")).containsText("Bram Kuipers, praktijkopleider");
            assertThat(visitor.find("#coaching-contacts")).containsText("Wat zegt de werkgever:");
        }
    }

    @Test
    void a_talk_with_several_is_noted_once_and_taken_back_and_a_filter_is_kept() {
        String family = unique();
        var first = given(family);
        var maker = GivenUser.coordinator(accounts);
        var one = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Yonas", family);
        candidates.assign(maker, one.uuid(), one.version(), null, account("Ruben Bos"));
        var second = one.person().uuid();
        try (var visitor = visitor(360, ColorScheme.DARK).signIn("coach", "Vandaag")) {
            visitor.open("/caseload");
            visitor.find("#caseload-name input").fill(family);
            assertThat(visitor.find("#caseload-table tbody tr")).hasCount(2);
            visitor.find("#pick-" + first + " input").focus();
            visitor.page().keyboard().press("Space");
            assertThat(visitor.find("#caseload-bulk")).containsText("1 gekozen");
            visitor.find("#bulk-all, #pick-" + second + " input").last().focus();
            visitor.page().keyboard().press("Space");
            assertThat(visitor.find("#caseload-bulk")).containsText("2 gekozen");
            visitor.findsNothingInTheWay("people chosen in a caseload");
            visitor.find("#bulk-note").click();
            visitor.find("#notes-text textarea").fill("Samen gegeten.");
            visitor.findsNothingInTheWay("a contact with many");
            visitor.find("#save-notes").click();
            assertThat(visitor.find("vaadin-notification-card")).containsText("Contact genoteerd bij 2 deelnemers.");
            assertThat(coaching.file(coach, second).orElseThrow().contacts()).hasSize(1);
            visitor.page().keyboard().press("Escape");
            visitor.find("vaadin-notification-card vaadin-button:has-text('Ongedaan maken')")
                    .click();
            assertThat(visitor.find("vaadin-notification-card")).containsText("2 teruggenomen.");
            assertThat(coaching.file(coach, second).orElseThrow().contacts()).isEmpty();
            assertThat(coaching.file(coach, first).orElseThrow().contacts()).hasSize(1);
        }
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/caseload?what=late");
            assertThat(visitor.find("#caseload-table")).containsText(family);
            assertThat(visitor.find("#pick-" + second)).hasCount(0);
            String name = "Te laat " + family;
            visitor.find("#saved-filters summary").click();
            visitor.find("#keep-filter").click();
            visitor.find("#filter-title input").fill(name);
            visitor.find("#save-filter").click();
            assertThat(visitor.find("#save-filter")).not().isVisible();
            visitor.open("/caseload");
            assertThat(visitor.find("#pick-" + second)).hasCount(1);
            visitor.find("#saved-filters summary").click();
            visitor.find("#saved-filters button:has-text('" + name + "')")
                    .first()
                    .click();
            assertThat(visitor.find("#pick-" + second)).hasCount(0);
            assertThat(visitor.page()).hasURL(Pattern.compile(".*what=late.*"));
        }
    }

    @Test
    void a_promise_is_done_with_one_touch_and_the_file_says_what_waits() {
        var person = given(unique());
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person + "/coaching");
            assertThat(visitor.find("#coaching-promises .late")).hasCount(1);
            visitor.find("#coaching-promises [id^=done-]").click();
            assertThat(visitor.find("#coaching-promises")).containsText("gedaan");
            assertThat(visitor.find("#coaching-promises .late")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"1300", "360"})
    void one_line_of_time_has_all_of_it_and_only_what_is_chosen(int width) {
        var person = given(unique());
        var today = coaching.today();
        coaching.promise(
                coach, person, new Promise.Data("Naar de open dag", OwedBy.PARTICIPANT, "", today.plusDays(5)));
        try (var visitor = visitor(width, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person);
            visitor.find("#to-timeline").click();
            assertThat(visitor.find("h1")).containsText("Tijdlijn van Amina");
            assertThat(visitor.find("#timeline-planned")).containsText("Naar de open dag");
            assertThat(visitor.find("#timeline-planned")).not().containsText("Rooster nakijken");
            assertThat(visitor.find(".timeline-page")).containsText("Het gaat goed op het depot.");
            visitor.findsNothingInTheWay("line of time");
            assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            var only = visitor.find("#timeline-coaching");
            only.focus();
            visitor.page().keyboard().press("Space");
            assertThat(only).hasAttribute("aria-pressed", "false");
            assertThat(only).isFocused();
            assertThat(visitor.find(".timeline-page")).not().containsText("Het gaat goed op het depot.");
            assertThat(visitor.find(".timeline-page"))
                    .containsText("Alleen: Cohorten, Verloop, Buddy en mentor, Uitkomsten, Taal, Lessen.");
            visitor.page().reload();
            assertThat(only).hasAttribute("aria-pressed", "false");
            assertThat(visitor.find(".timeline-page")).not().containsText("Naar de open dag");
        }
    }

    @Test
    void a_colleague_takes_somebody_over_with_the_promises() {
        String family = unique();
        var person = given(family);
        try (var visitor = visitor().signIn("teamleider")) {
            visitor.open("/people/" + person + "/coaching");
            visitor.find("#hand-over").click();
            visitor.find("#handover-to vaadin-select-value-button").click();
            visitor.page()
                    .locator("vaadin-select-item:visible")
                    .filter(new Locator.FilterOptions().setHasText("Hanna Visser"))
                    .click();
            visitor.find("#handover-note textarea").fill("Belt het liefst na vieren.");
            visitor.find("#save-handover").click();
            assertThat(visitor.find("#save-handover")).not().isVisible();
            visitor.open("/caseload");
            var card = visitor.find("#handovers-waiting .handover:has-text('" + family + "')");
            assertThat(card).containsText("Rooster nakijken");
            card.locator("[id^=accept-]").click();
            assertThat(visitor.find("#handovers-waiting .handover:has-text('" + family + "')"))
                    .hasCount(0);
            visitor.open("/people/" + person + "/coaching");
            assertThat(visitor.find("#coaching-coaches")).containsText("Hanna Visser");
            assertThat(visitor.find("#coaching-coaches")).containsText("Ruben Bos");
            assertThat(visitor.find("#coaching-promises")).containsText("coach (Hanna Visser)");
        }
    }

    /** An employer with whom the cohort is shared, and an analyst of the municipality: whatever they open. */
    @ParameterizedTest
    @CsvSource({"werkgever, Kosten en baten", "analist, Kosten en baten", "taalaanbieder, Mijn groepen"})
    void nobody_else_receives_anything_of_it(String login, String firstPage) {
        String secret = "kanarie" + UUID.randomUUID().toString().substring(0, 8);
        var person = given(unique());
        var today = coaching.today();
        var maker = GivenUser.coordinator(accounts);
        var guest = accounts.signedIn(login).orElseThrow();
        if (!guest.organisation().equals(maker.organisation())) {
            var partner = sharing.partners(maker).stream()
                    .filter(one -> one.name().equals(guest.organisationName()))
                    .findFirst()
                    .orElseThrow();
            var as = login.equals("werkgever") ? Role.EMPLOYER : Role.LANGUAGE_PROVIDER;
            sharing.share(maker, cohort.uuid(), new ShareData(partner.uuid(), as, today, null));
        }
        coaching.note(
                coach,
                person,
                new Contact.Data(
                        Contact.Kind.THREE_PARTY,
                        Contact.Channel.IN_PERSON,
                        today.minusDays(1),
                        secret + "-wie",
                        Set.of(),
                        secret + "-tekst",
                        null),
                List.of(new Promise.Data(secret + "-afspraak", OwedBy.EMPLOYER, secret + "-naam", today.minusDays(1))),
                null);
        plans.saveGoal(coach, person, null, 0, new Goal.Data(secret + "-doel", null, List.of()), ItemState.OPEN);
        plans.saveBarrier(
                coach,
                person,
                null,
                0,
                new Barrier.Data(Barrier.Category.OWN, secret + "-hindernis", today.minusDays(10), "", null, "", null),
                ItemState.OPEN);
        handovers.offer(
                coach,
                person,
                new CoachHandover.Offer(account("Hanna Visser"), secret + "-overdracht", today, Set.of()));
        watch.look(coach.organisation());
        var signs = signals.ofPerson(coach, person);
        assertThat(signs).extracting(Signal::kind).contains("coach.promise", "coach.barrier");
        for (var sign : signs) {
            signals.snooze(coach, sign.uuid(), sign.version(), today.plusDays(2), secret + "-uitstel");
        }
        var received = new ArrayList<String>();
        try (var visitor = visitor()) {
            visitor.page().onRequestFinished(request -> {
                if (!request.url().contains("v-r=") && !"document".equals(request.resourceType())) return;
                try {
                    received.add(request.response().text());
                } catch (PlaywrightException redirected) {
                    // there is nothing to read in it
                }
            });
            visitor.signIn(login, firstPage);
            for (String path : List.of(
                    "/cohorts",
                    "/cohorts/" + cohort.uuid(),
                    "/cohorts/" + cohort.uuid() + "?tab=coaching",
                    "/cohorts/" + cohort.uuid() + "?tab=placed",
                    "/people/" + person,
                    "/people/" + person + "/timeline",
                    "/people/" + person + "/coaching",
                    "/caseload",
                    "/caseload/texts",
                    "/today",
                    "/today?show=all&cohort=" + cohort.uuid(),
                    "/today/rules")) {
                visitor.open(path);
                assertThat(visitor.find("h1")).isVisible();
                visitor.rests();
            }
        }
        assertThat(received)
                .hasSizeGreaterThan(8)
                .anyMatch(text -> text.contains(cohort.data().name()));
        assertThat(received).noneMatch(text -> text.contains(secret));
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_screen_can_be_used_by_everyone(int width, ColorScheme scheme) {
        var person = given(unique());
        var today = coaching.today();
        plans.saveGoal(
                coach,
                person,
                null,
                0,
                new Goal.Data("Op tijd op het werk", null, List.of(new Goal.Step("Bus uitzoeken", null))),
                ItemState.OPEN);
        plans.saveBarrier(
                coach,
                person,
                null,
                0,
                new Barrier.Data(Barrier.Category.CARE, "", today, "", null, "", null),
                ItemState.OPEN);
        handovers.offer(
                coach, person, new CoachHandover.Offer(account("Hanna Visser"), "Graag overnemen.", today, Set.of()));
        try (var visitor = visitor(width, scheme).signIn("coordinator")) {
            visitor.open("/caseload");
            assertThat(visitor.find("#caseload-table")).isVisible();
            check(visitor, width, "caseload");
            visitor.open("/people/" + person + "/coaching");
            assertThat(visitor.find("#coaching-course")).isVisible();
            check(visitor, width, "person");
            visitor.find("#note-contact").click();
            assertThat(visitor.find("#contact-topics")).isVisible();
            visitor.find("#contact-promise-more").click();
            assertThat(visitor.find("#contact-promise-1-due")).isVisible();
            check(visitor, width, "form of a contact");
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=coaching");
            assertThat(visitor.find("#cohort-coaching-lead")).containsText("Bij 1 van de 1");
            check(visitor, width, "cohort");
            visitor.open("/people/" + person);
            assertThat(visitor.find("#to-coaching")).isVisible();
            visitor.open("/caseload/texts");
            assertThat(visitor.find("#wordings-TOPIC")).containsText("voortgang");
            check(visitor, width, "texts");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("coaching, " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
