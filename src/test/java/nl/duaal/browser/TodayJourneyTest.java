package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.coaching.caseload.HandoverOutcome;
import nl.duaal.coaching.caseload.HandoverService;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.signal.SignalWatch;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coach begins the day, on a telephone: what asks attention, whom to speak to, and what was promised. */
class TodayJourneyTest extends BrowserTest {

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
    private HandoverService handovers;

    @Autowired
    private SignalWatch watch;

    private final String family = "Verzonnen" + UUID.randomUUID().toString().substring(0, 6);
    private Cohort cohort;

    /** Somebody selected, last spoken to forty days ago, with a promise that is late and one for tomorrow. */
    private UUID given() {
        var maker = GivenUser.coordinator(accounts);
        SignedIn coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, GivenUser.administrator(accounts), "Dag " + family);
        var one = GivenCohort.brought(
                candidates,
                maker,
                GivenCohort.candidate(candidates, maker, cohort.uuid(), "Amina", family),
                CandidateState.SCREENING,
                CandidateState.SELECTED);
        UUID account = planning.colleagues(maker).stream()
                .filter(each -> each.name().equals("Ruben Bos"))
                .findFirst()
                .orElseThrow()
                .account();
        candidates.assign(maker, one.uuid(), one.version(), null, account);
        LocalDate today = coaching.today();
        coaching.note(
                coach,
                one.person().uuid(),
                new Contact.Data(
                        Contact.Kind.TALK,
                        Contact.Channel.IN_PERSON,
                        today.minusDays(40),
                        "",
                        Set.of("progress"),
                        "Het gaat goed.",
                        today.plusDays(1)),
                List.of(
                        new Promise.Data("Rooster " + family, OwedBy.COACH, "", today.minusDays(2)),
                        new Promise.Data("Opvang " + family, OwedBy.PARTICIPANT, "", today.plusDays(1))),
                null);
        watch.look(maker.organisation());
        return one.person().uuid();
    }

    /** Of one cohort, as the coach of the demonstration has more than one test's people. */
    private String today() {
        return "/today?cohort=" + cohort.uuid();
    }

    private Locator signal(Visitor visitor, String kind) {
        return visitor.find(".signals:not(#signals-put *) .signal[data-kind='" + kind + "']")
                .filter(new Locator.FilterOptions().setHasText(family));
    }

    @Test
    void a_coach_speaks_to_somebody_and_is_not_asked_for_it_any_more() {
        given();
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open(today());
            var signal = signal(visitor, "coach.contact");
            assertThat(signal).containsText("Lang geen contact gehad");
            signal.locator("a.signal-way").click();
            assertThat(visitor.find("#contact-text textarea")).isFocused();
            visitor.find("#contact-text textarea").fill("Gebeld, alles loopt.");
            visitor.find("#save-contact").click();
            assertThat(visitor.find("#coaching-contacts")).containsText("Gebeld, alles loopt.");
            visitor.open(today());
            assertThat(visitor.find("#day-appointments")).isVisible();
            assertThat(signal(visitor, "coach.contact")).hasCount(0);
            assertThat(signal(visitor, "coach.promise")).hasCount(1);
        }
    }

    @Test
    void a_promise_is_put_off_with_a_reason_or_done_at_one_touch() {
        given();
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open(today());
            // what a signal stands for already is not said twice
            assertThat(visitor.find("#day-promises li").filter(has("Rooster " + family)))
                    .hasCount(0);
            var promise = visitor.find("#day-promises li").filter(has("Opvang " + family));
            promise.locator("button.day-act").click();
            assertThat(promise).hasCount(0);
            var signal = signal(visitor, "coach.promise");
            signal.locator(".signal-snooze").click();
            visitor.find("#save-snooze").click();
            assertThat(visitor.find("#snooze-reason")).hasAttribute("invalid", "");
            visitor.find("#snooze-reason input").fill("Leverancier is dicht");
            visitor.find("#save-snooze").click();
            assertThat(visitor.find("vaadin-notification-card").last()).containsText("Uitgesteld tot");
            assertThat(signal).hasCount(0);
            visitor.find("#signals-put vaadin-details-summary").click();
            var put = visitor.find("#signals-put .signal").filter(has("Rooster " + family));
            assertThat(put).containsText("Leverancier is dicht");
            put.locator(".signal-reopen").click();
            signal.locator(".signal-finish").click();
            assertThat(signal).hasCount(0);
            visitor.page().reload();
            assertThat(visitor.find("#day-promises")).isVisible();
            assertThat(visitor.find(".signal[data-kind='coach.promise']").filter(has(family)))
                    .hasCount(0);
        }
    }

    @Test
    void a_planned_contact_that_was_missed_is_taken_up_and_goes_when_somebody_speaks() {
        UUID person = given();
        SignedIn coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        coaching.note(
                coach,
                person,
                new Contact.Data(
                        Contact.Kind.TALK,
                        Contact.Channel.IN_PERSON,
                        coaching.today().minusDays(9),
                        "",
                        Set.of(),
                        "Kort gesproken.",
                        coaching.today().minusDays(3)),
                List.of(),
                null);
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open(today());
            var signal = signal(visitor, "coach.planned");
            assertThat(signal).containsText("was een contact gepland");
            // what a signal stands for already is not said twice
            assertThat(visitor.find("#day-appointments li").filter(has(family))).hasCount(0);
            signal.locator(".signal-take").click();
            assertThat(visitor.find("vaadin-notification-card").last()).containsText("Opgepakt: Amina " + family);
            assertThat(signal).containsText("opgepakt door Ruben Bos");
            signal.locator("a.signal-way").click();
            visitor.find("#contact-text textarea").fill("Alsnog gebeld.");
            visitor.find("#save-contact").click();
            assertThat(visitor.find("#coaching-contacts")).containsText("Alsnog gebeld.");
            visitor.open(today());
            assertThat(visitor.find("#day-promises")).isVisible();
            assertThat(signal(visitor, "coach.planned")).hasCount(0);
        }
    }

    @Test
    void nothing_is_put_off_for_longer_than_ninety_days() {
        given();
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open(today());
            signal(visitor, "coach.promise").locator(".signal-snooze").click();
            visitor.find("#snooze-reason input").fill("Ooit");
            visitor.find("#snooze-until input").fill("1-1-2099");
            visitor.find("#snooze-until input").press("Tab");
            visitor.find("#save-snooze").click();
            assertThat(visitor.find("#snooze-until")).containsText("Kies een dag binnen 90 dagen, uiterlijk ");
            visitor.find("#snooze-until input")
                    .fill(coaching.today().plusDays(90).format(DateTimeFormatter.ofPattern("d-M-yyyy")));
            visitor.find("#snooze-until input").press("Tab");
            visitor.find("#save-snooze").click();
            assertThat(visitor.find("vaadin-notification-card").last()).containsText("Uitgesteld tot");
        }
    }

    @Test
    void who_is_offered_somebody_sees_it_at_once() {
        UUID person = given();
        var maker = GivenUser.coordinator(accounts);
        SignedIn coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        UUID to = planning.colleagues(maker).stream()
                .filter(one -> one.name().equals(maker.displayName()))
                .findFirst()
                .orElseThrow()
                .account();
        assertThat(handovers.offer(coach, person, new CoachHandover.Offer(to, "", coaching.today(), Set.of())))
                .isEqualTo(HandoverOutcome.SAVED);
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coordinator")) {
            visitor.open("/today");
            var offered = visitor.find("#day-offered li").filter(has(family));
            assertThat(offered).containsText("Ruben Bos wil de begeleiding aan u overdragen");
            assertThat(signal(visitor, "coach.handover")).hasCount(0);
            offered.locator("a.day-act").click();
            assertThat(visitor.find("#handovers-waiting")).containsText(family);
        }
        var waiting = handovers.waiting(maker).stream()
                .filter(one -> one.person().uuid().equals(person))
                .findFirst()
                .orElseThrow();
        handovers.answer(maker, waiting.uuid(), waiting.version(), false, "Vol.");
    }

    @Test
    void of_many_the_first_are_shown_and_the_rest_by_keyboard() {
        UUID person = given();
        SignedIn coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        // with the promise and the contact that are late already 30
        for (int i = 2; i < 30; i++) {
            var late = coaching.today().minusDays(2);
            coaching.promise(coach, person, new Promise.Data("Rooster " + i, OwedBy.COACH, "", late));
        }
        watch.look(GivenUser.coordinator(accounts).organisation());
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open(today());
            var items = visitor.find("div:has(> .list-more) .signal");
            assertThat(items).hasCount(12);
            var more = visitor.find(".list-more:visible");
            assertThat(more).hasText("Toon er nog 18");
            more.focus();
            visitor.page().keyboard().press("Enter");
            assertThat(items).hasCount(30);
            assertThat(items.nth(12)).isFocused();
            assertThat(visitor.find(".list-more:visible")).hasCount(0);
            check(visitor, 360, "Vandaag, everything shown");
        }
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void who_sees_everybody_sees_the_days_of_a_cohort() {
        given();
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/today");
            assertThat(visitor.find("#day-appointments li").filter(has(family))).hasCount(0);
            visitor.open("/today?show=all&cohort=" + cohort.uuid());
            assertThat(visitor.find("#day-appointments li")).hasCount(1);
            assertThat(visitor.find("#day-appointments li")).containsText("coach: Ruben Bos");
            assertThat(signal(visitor, "coach.contact")).hasCount(1);
            assertThat(visitor.find("#day-promises li").filter(has("Opvang " + family)))
                    .hasCount(1);
        }
    }

    @Test
    void a_coach_makes_a_link_for_the_own_calendar_and_revokes_it() {
        given();
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.find("#open-calendar").click();
            visitor.find("#calendar-make").click();
            var link = visitor.find("#calendar-link input");
            assertThat(link).hasValue(Pattern.compile(".*/calendar/[A-Za-z0-9_-]{43}\\.ics"));
            visitor.findsNothingInTheWay("today, calendar");
            String url = link.inputValue();
            var calendar = visitor.page().request().get(url);
            assertThat(calendar.status()).isEqualTo(200);
            assertThat(calendar.text()).contains("SUMMARY:A.V.").doesNotContain(family, "Amina");
            visitor.find("#calendar-revoke").click();
            assertThat(visitor.find("#calendar-state")).hasText("U hebt nog geen link gemaakt.");
            assertThat(visitor.page().request().get(url).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void everyone_can_use_it(int width) {
        given();
        try (var visitor = visitor(width).signIn("coach", "Vandaag")) {
            assertThat(visitor.find("#day-promises li").first()).isVisible();
            check(visitor, width, "coach");
        }
        try (var visitor = visitor(width).signIn("coordinator")) {
            visitor.open("/today/rules");
            assertThat(visitor.find("#signal-rules")).containsText("Lang geen contact");
            assertThat(visitor.find("#signal-rules tr:has([data-kind='work.contract'])"))
                    .containsText("42 dagen vooraf");
            assertThat(visitor.find("#signal-rules tr:has([data-kind='work.contract'])"))
                    .containsText("Binnenkort; nu vanaf 14 dagen voor het eind");
            check(visitor, width, "rules");
        }
        try (var visitor = visitor(width).signIn("werkgever")) {
            visitor.open("/today");
            assertThat(visitor.find("#work-teams h2")).hasText("Afspraken op het werk");
            assertThat(visitor.find("#work-people h2")).hasText("Wat afloopt bij uw mensen");
            check(visitor, width, "employer");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("today, " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
