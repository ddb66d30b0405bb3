package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.actuals.EstimateService;
import nl.duaal.actuals.GivenMonths;
import nl.duaal.actuals.MonthBookService;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.course.GivenCourse;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A month is booked, checked by one and locked by another, and the payback of the cohort's case moves. */
class MonthBookJourneyTest extends BrowserTest {

    @Autowired
    private MonthBookService book;

    @Autowired
    private EstimateService estimates;

    @Autowired
    private CohortCases links;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    private UUID cohort = UUID.randomUUID();

    @BeforeEach
    void given() {
        var maker = GivenUser.coordinator(accounts);
        cohort = GivenMonths.cohort(
                        cohorts,
                        trajectories,
                        maker,
                        GivenUser.administrator(accounts),
                        "Maandboek " + UUID.randomUUID().toString().substring(0, 8),
                        estimates.thisMonth())
                .uuid();
        GivenCohort.places(planning, cohorts, maker, cohort, "Netbeheer Waterland", 8);
    }

    private static void choose(Visitor visitor, String id, String text) {
        visitor.find(id + " vaadin-select-value-button").click();
        visitor.page()
                .locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    @Test
    void a_month_is_booked_checked_and_locked_and_wrong_amounts_are_said_at_their_field() {
        var before = estimates.thisMonth().minusMonths(4);
        String path = "/cohorts/" + cohort + "?tab=months&month=" + before;
        var maker = GivenUser.coordinator(accounts);
        String flow = GivenMonths.lessons(book, maker, cohort);
        String lessons = book.flows(maker, cohort).stream()
                .filter(one -> one.id().equals(flow))
                .findFirst()
                .orElseThrow()
                .label();
        try (var visitor = visitor(360, ColorScheme.DARK).signIn("coordinator", "Vandaag")) {
            visitor.open(path);
            assertThat(visitor.find("#month-standing")).containsText("Deze maand is open");
            visitor.findsNothingInTheWay("month book");
            visitor.find("#add-booking").click();
            choose(visitor, "#booking-flow", lessons);
            var amount = visitor.find("#booking-amount input");
            amount.fill("veel");
            visitor.find("#save-booking").click();
            assertThat(visitor.find("#booking-amount")).containsText("Dit is geen bedrag in euro's en centen");
            amount.fill("-10");
            visitor.find("#save-booking").click();
            assertThat(visitor.find("#booking-amount")).containsText("alleen bij een creditnota");
            amount.fill("€ 1.234,56");
            visitor.find("#booking-document input").fill("F-2026-1");
            visitor.findsNothingInTheWay("a booking");
            visitor.find("#save-booking").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#month-total")).containsText("1.234,56");
            visitor.find("#check-month").click();
            assertThat(visitor.find("#month-standing")).containsText("Nagekeken door Noor de Wit");
            visitor.find("#lock-month").click();
            assertThat(visitor.find("vaadin-notification-card")).containsText("U hebt deze maand zelf nagekeken");
        }
        try (var visitor = visitor().signIn("teamleider")) {
            visitor.open(path);
            visitor.find("#lock-month").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#month-standing")).containsText("Op slot gezet door Hanna Visser");
            assertThat(visitor.find("#add-booking")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void what_is_locked_is_put_right_by_keyboard_and_both_months_say_so(int width, ColorScheme scheme) {
        var maker = GivenUser.coordinator(accounts);
        var second = GivenCohort.as(accounts.signedIn("teamleider").orElseThrow(), Role.COORDINATOR);
        var first = estimates.thisMonth().minusMonths(4);
        String flow = GivenMonths.lessons(book, maker, cohort);
        book.book(maker, cohort, GivenMonths.invoice(first, flow, "", "F-7", 123_456));
        book.check(maker, cohort, first);
        book.lock(second, cohort, first);
        try (var visitor = visitor(width, scheme).signIn("coordinator", "Vandaag")) {
            visitor.open("/cohorts/" + cohort + "?tab=months&month=" + first);
            visitor.find("[id^=correct-]").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#booking-amount input")).hasValue("1234,56");
            assertThat(visitor.find("#booking-amount input")).isFocused();
            assertThat(visitor.find("#booking-document input")).hasValue("F-7");
            visitor.findsNothingInTheWay("a correction");
            visitor.find("#save-booking").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#booking-amount")).containsText("Er is geen verschil om te boeken");
            visitor.find("#booking-amount input").fill("1.200,00");
            visitor.find("#save-booking").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#month-bookings")).containsText("Gecorrigeerd in");
            assertThat(visitor.find("#month-bookings")).containsText("1.200,00");
            assertThat(visitor.find("#month-total")).containsText("1.234,56");
            visitor.open("/cohorts/" + cohort + "?tab=months&month=" + first.plusMonths(1));
            assertThat(visitor.find("#month-bookings")).containsText("Corrigeert een boeking van");
            assertThat(visitor.find("#month-total")).containsText("34,56");
            visitor.findsNothingInTheWay("a month with a correction");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void the_case_says_why_its_payback_moved(int width, ColorScheme scheme) {
        var maker = GivenUser.coordinator(accounts);
        var second = GivenCohort.as(accounts.signedIn("teamleider").orElseThrow(), Role.COORDINATOR);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        var course = new GivenCourse(cohorts, planning, candidates, sharing);
        for (int i = 0; i < 5; i++) course.begun(maker, cohort, "Amina " + i, "Verzonnen", coach);
        var start = estimates.thisMonth().minusMonths(3);
        String flow = GivenMonths.lessons(book, maker, cohort);
        book.book(maker, cohort, GivenMonths.invoice(start, flow, "", "F1", 500_000));
        for (var month = start.minusMonths(1); !month.isAfter(start.plusMonths(1)); month = month.plusMonths(1)) {
            book.check(maker, cohort, month);
            book.lock(second, cohort, month);
        }
        UUID whole = ((TrajectoryCases.Found.Case) links.open(maker, cohort, "")).uuid();
        try (var visitor = visitor(width, scheme).signIn("coordinator", "Vandaag")) {
            visitor.open("/cases/" + whole);
            visitor.find("#part-living").click();
            assertThat(visitor.find("#living-facts")).containsText("5 begonnen, 5 zijn er nog");
            visitor.find("#view-municipality").focus();
            visitor.page().keyboard().press("Space");
            assertThat(visitor.find("#living-why")).containsText("Taal");
            assertThat(visitor.find("#living-why")).containsText("Samen");
            assertThat(visitor.find("#living-weight")).containsText("Vertrokken: 0.");
            assertThat(visitor.find("#living-basis")).containsText("geen onzekere aannames");
            var workbook = visitor.page()
                    .waitForDownload(() -> visitor.find("#living-workbook").click());
            org.assertj.core.api.Assertions.assertThat(workbook.suggestedFilename())
                    .endsWith(".xlsx");
            visitor.findsNothingInTheWay("a living case");
            org.assertj.core.api.Assertions.assertThat(
                            (Integer) visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void what_is_typed_is_there_again_after_escape_and_a_reload() {
        var first = estimates.thisMonth().minusMonths(4);
        var maker = GivenUser.coordinator(accounts);
        String flow = GivenMonths.lessons(book, maker, cohort);
        String lessons = book.flows(maker, cohort).stream()
                .filter(one -> one.id().equals(flow))
                .findFirst()
                .orElseThrow()
                .label();
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coordinator", "Vandaag")) {
            visitor.open("/cohorts/" + cohort + "?tab=months&month=" + first);
            visitor.find("#add-booking").click();
            visitor.find("#booking-amount input").fill("100");
            visitor.find("#booking-vat input").fill("500");
            visitor.find("#booking-document input").fill("F-12");
            choose(visitor, "#booking-kind", "loon");
            visitor.find("#booking-description input").focus();
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.find("#booking-amount")).hasCount(0);
            visitor.open("/cohorts/" + cohort + "?tab=months&month=" + first);
            visitor.find("#add-booking").click();
            assertThat(visitor.find("#form-left")).isVisible();
            assertThat(visitor.find("#booking-amount input")).hasValue("100");
            assertThat(visitor.find("#booking-document input")).hasValue("F-12");
            assertThat(visitor.find("#booking-kind")).containsText("loon");
            visitor.findsNothingInTheWay("a booking that was left");
            choose(visitor, "#booking-flow", lessons);
            visitor.find("#save-booking").click();
            assertThat(visitor.find("#booking-vat")).containsText("meer dan 30% van het bedrag");
            visitor.find("#booking-vat input").fill("99999999999999");
            visitor.find("#save-booking").click();
            assertThat(visitor.find("#booking-vat")).containsText("Het grootste bedrag is € 1.000.000.000,00");
            visitor.find("#booking-vat input").fill("21");
            visitor.find("#save-booking").click();
            assertThat(visitor.find("#month-bookings")).containsText("F-12");
            visitor.find("#add-booking").click();
            assertThat(visitor.find("#booking-amount input")).hasValue("");
        }
    }

    @Test
    void a_locked_month_says_what_would_be_counted_otherwise_now() {
        var maker = GivenUser.coordinator(accounts);
        var second = GivenCohort.as(accounts.signedIn("teamleider").orElseThrow(), Role.COORDINATOR);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        var course = new GivenCourse(cohorts, planning, candidates, sharing);
        var start = estimates.thisMonth().minusMonths(3);
        course.begun(maker, cohort, "Amina", "Verzonnen", coach);
        for (var month : java.util.List.of(start.minusMonths(1), start)) {
            book.check(maker, cohort, month);
            book.lock(second, cohort, month);
        }
        course.begun(maker, cohort, "Samir", "Verzonnen", coach);
        try (var visitor = visitor(360, ColorScheme.DARK).signIn("coordinator", "Vandaag")) {
            visitor.open("/cohorts/" + cohort + "?tab=months&month=" + start);
            assertThat(visitor.find("#month-otherwise")).containsText("starters: nu geteld 2, vastgelegd 1");
            assertThat(visitor.find("#month-otherwise")).containsText("Open de maand weer");
            visitor.findsNothingInTheWay("a locked month that would be counted otherwise");
        }
    }

    @Test
    void how_much_work_is_done_is_said_with_one_touch() {
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coordinator", "Vandaag")) {
            visitor.open("/cohorts/" + cohort + "?tab=output");
            visitor.find("#output-0-0 button:has-text('25%')").click();
            assertThat(visitor.find("#output-0-0 [aria-pressed=true]")).hasText("25%");
            // the next month can be told at once, by keyboard
            assertThat(visitor.find("#output-0-0-25")).isFocused();
            visitor.findsNothingInTheWay("output of work");
            org.assertj.core.api.Assertions.assertThat(estimates.of(GivenUser.coordinator(accounts), cohort))
                    .hasSize(1);
        }
    }
}
