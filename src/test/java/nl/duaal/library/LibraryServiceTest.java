package nl.duaal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.duaal.access.GivenOrganisation;
import nl.duaal.access.JustTraces;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;
import nl.duaal.persistence.StoreTest;
import nl.duaal.shell.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The library on a migrated database; the figures are those that were published. */
@StoreTest
@Import({
    LibraryService.class,
    LibraryStore.class,
    SchoolHolidayStore.class,
    LanguageUseStore.class,
    OwnLibraryStore.class,
    JustTraces.class,
    LibraryServiceTest.Time.class
})
class LibraryServiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Autowired
    private LibraryService library;

    @Autowired
    private DataSource database;

    private SignedIn user;

    static class Time {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @BeforeEach
    void newOrganisation() {
        user = GivenOrganisation.coordinator(database);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 13.27, false",
        "2024-06-30, 13.27, false",
        "2024-07-01, 13.68, false",
        "2025-01-01, 14.06, false",
        "2025-07-01, 14.40, false",
        "2026-01-01, 14.71, false",
        "2026-06-30, 14.71, false",
        "2026-07-01, 14.99, false",
        "2026-12-31, 14.99, false",
        "2027-01-01, 14.99, true",
        "2027-03-01, 14.99, true"
    })
    void the_minimum_wage_of_a_day_is_the_last_known_one_and_says_so(LocalDate day, BigDecimal value, boolean beyond) {
        var wage = amount("wml.hour", day);
        assertThat(wage.value()).isEqualByComparingTo(value);
        assertThat(wage.beyondLastKnown()).isEqualTo(beyond);
        assertThat(wage.own()).isFalse();
        assertThat(wage.mark()).isEqualTo(Model.Mark.LAW);
    }

    @Test
    void there_is_no_amount_before_the_first_known_date_nor_for_an_unknown_key() {
        var amounts = library.amounts(user);
        assertThat(amounts.at("wml.hour", LocalDate.of(2023, 12, 31))).isNull();
        assertThat(amounts.at("wml.nothing", DAY)).isNull();
    }

    @Test
    void a_gap_between_known_values_is_beyond_what_is_known_too() {
        assertThat(amount("benefit.single_net", LocalDate.of(2025, 6, 30)).beyondLastKnown())
                .isFalse();
        var gap = amount("benefit.single_net", LocalDate.of(2025, 7, 1));
        assertThat(gap.value()).isEqualByComparingTo("1345.45");
        assertThat(gap.beyondLastKnown()).isTrue();
        assertThat(amount("benefit.single_net", LocalDate.of(2026, 1, 1)).value())
                .isEqualByComparingTo("1401.50");
        assertThat(amount("benefit.couple_net", LocalDate.of(2026, 6, 30)).value())
                .isEqualByComparingTo("2002.13");
    }

    @ParameterizedTest
    @CsvSource({
        // published table of 2026-01-01, from 14.71
        "2026-01-01, 20, false, 11.77",
        "2026-01-01, 19, false, 8.83",
        "2026-01-01, 18, false, 7.36",
        "2026-01-01, 17, false, 5.81",
        "2026-01-01, 16, false, 5.07",
        "2026-01-01, 15, false, 4.41",
        "2026-01-01, 20, true, 9.05",
        "2026-01-01, 19, true, 7.72",
        "2026-01-01, 18, true, 6.69",
        // of 2025-07-01, from 14.40
        "2025-07-01, 20, false, 11.52",
        "2025-07-01, 19, false, 8.64",
        "2025-07-01, 18, false, 7.20",
        "2025-07-01, 17, false, 5.69",
        "2025-07-01, 16, false, 4.97",
        "2025-07-01, 15, false, 4.32",
        "2025-07-01, 20, true, 8.86",
        "2025-07-01, 19, true, 7.56",
        "2025-07-01, 18, true, 6.55",
        // 14.99 x 50 % = 7.495: half up
        "2026-07-01, 18, false, 7.50",
        "2026-07-01, 27, true, 14.99",
        // from 2027 the ordinary scale, which is higher, holds in the BBL too: 14.99 x 62.5 % = 9.36875
        "2027-01-01, 18, true, 9.37",
        "2027-01-01, 20, false, 13.12"
    })
    void the_minimum_youth_wage_is_rounded_half_up_to_cents(LocalDate day, int age, boolean bbl, BigDecimal wage) {
        assertThat(library.amounts(user).minimumWage(age, bbl, day)).isEqualByComparingTo(wage);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01, true, false, 0.1711",
        "2025-05-01, true, false, 0.1736",
        "2026-05-01, true, false, 0.1713",
        "2026-05-01, false, false, 0.2213",
        "2026-05-01, true, true, 0.1849"
    })
    void employer_charges_add_up(LocalDate day, boolean permanent, boolean large, BigDecimal share) {
        assertThat(library.amounts(user).employerCharges(permanent, large, day)).isEqualByComparingTo(share);
    }

    @Test
    void sowis_adds_up_over_people_and_the_fifth_adds_nothing() {
        var amounts = library.amounts(user);
        var sowis = scheme("sowis");
        var day = LocalDate.of(2025, 6, 2);
        assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(people -> sowis.forPeople(people, amounts, day)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        BigDecimal.ZERO,
                        new BigDecimal("8000"),
                        new BigDecimal("14000"),
                        new BigDecimal("19000"),
                        new BigDecimal("24000"),
                        new BigDecimal("24000"));
        assertThat(amount("subsidy.sowis.1", day).beyondLastKnown()).isFalse();
        assertThat(amount("subsidy.sowis.1", DAY).beyondLastKnown()).isTrue();
        assertThat(sowis.windows().getLast().isOpenOn(LocalDate.of(2026, 9, 30)))
                .isTrue();
        assertThat(sowis.windows().getLast().isOpenOn(LocalDate.of(2026, 10, 1)))
                .isFalse();
        assertThat(sowis.windows().getLast().ceiling()).isEqualByComparingTo("2000000");
    }

    @Test
    void what_was_abolished_has_no_value_after_its_end() {
        var amounts = library.amounts(user);
        assertThat(amounts.at("lkv.oudere.hour", LocalDate.of(2025, 12, 31))).isNotNull();
        assertThat(amounts.at("lkv.oudere.hour", LocalDate.of(2026, 1, 1))).isNull();
    }

    @Test
    void a_range_comes_with_the_value() {
        var lesson = amount("nt2.participant_hour", DAY);
        assertThat(lesson.value()).isEqualByComparingTo("16");
        assertThat(lesson.low()).isEqualByComparingTo("12");
        assertThat(lesson.high()).isEqualByComparingTo("20");
        assertThat(lesson.hasKnownStart()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "atw.shift.max_hours, 12",
        "atw.week.max_hours, 60",
        "atw.average16.max_hours, 48",
        "load.week.soft_hours, 40",
        "load.week.strong_hours, 48",
        "bbl.year.min_bot_hours, 200",
        "bbl.year.min_bpv_hours, 610",
        "bbl.year.min_hours, 850",
        "z_route.course_hours, 800",
        "z_route.participation_hours, 800",
        "map.practice_hours, 40",
        "pvt.hours, 12",
        "b1.scale_down_hours, 600",
        "integration.term_years, 3",
        "sowis.contract_months, 12",
        "sowis.contract_hours, 20",
        "proefplaatsing.usual_months, 2",
        "proefplaatsing.max_months, 6",
        "language.hours.one_level.illiterate, 600",
        "language.hours.one_level.low, 240",
        "language.hours.one_level.high, 120",
        "language.hours.A0_A2.low, 540",
        "language.hours.A2_B1.middle, 250",
        "language.hours.B1_B2.high, 175",
        "holiday_allowance, 0.08",
        "subsidy.praktijkleren, 2700",
        "subsidy.slim.share, 0.6",
        "lkv.banenafspraak.hour, 1.01",
        "lkv.banenafspraak.max, 2000",
        "lkv.arbeidsgehandicapt.hour, 3.05",
        "lkv.arbeidsgehandicapt.max, 6000",
        "lks.max_share, 0.7",
        "lks.charges, 0.235",
        "course_fee.bbl_1_2, 295",
        "course_fee.bbl_3_4, 715",
        "course_fee.bol, 1419",
        "nt2.group_hour, 95",
        "exam.part, 50",
        "jobcoach.hour, 95",
        "trainer.hour, 52",
        "buddy.hour, 38",
        "praktijkverklaring, 2500",
        "recruitment.hire, 4494",
        "discount.society, 0.0225",
        "discount.employer, 0.065"
    })
    void amounts_that_designs_ask_for_are_there(String key, BigDecimal value) {
        assertThat(amount(key, DAY).value()).isEqualByComparingTo(value);
    }

    @Test
    void the_law_is_data_and_its_numbers_have_dates() {
        var amounts = library.amounts(user);
        var shift = rule("atw.shift");
        assertThat(shift.severity()).isEqualTo(LawRule.Severity.MUST);
        assertThat(shift.number("max_hours", amounts, DAY))
                .extracting(DatedAmount::value)
                .isEqualTo(new BigDecimal("12"));
        assertThatThrownBy(() -> shift.number("min_hours", amounts, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(rule("atw.average4").number("max_hours", amounts, DAY))
                .extracting(DatedAmount::value)
                .isEqualTo(new BigDecimal("55"));
        assertThat(amount("twv.waiting_months", LocalDate.of(2026, 6, 11)).value())
                .isEqualByComparingTo("6");
        assertThat(amount("twv.waiting_months", LocalDate.of(2026, 6, 12)).value())
                .isEqualByComparingTo("3");
        assertThat(rule("integration.term").number("term_years", amounts, LocalDate.of(2021, 12, 31)))
                .isNull();
    }

    @Test
    void whatever_refers_to_something_refers_to_something_that_is_there() {
        var amounts =
                library.amounts(user).series().stream().map(AmountSeries::key).collect(Collectors.toSet());
        var findings = library.findings(user).stream().map(Finding::key).collect(Collectors.toSet());
        var schemes = library.schemes(user);
        var keys = schemes.stream().map(SubsidyScheme::key).collect(Collectors.toSet());
        schemes.forEach(scheme -> {
            assertThat(amounts).containsAll(scheme.amountKeys()).containsAll(scheme.tiers());
            assertThat(keys).containsAll(scheme.notWith());
            assertThat(BlockData.PAYERS).contains(scheme.payer(), scheme.receiver());
        });
        library.blocks(user).forEach(block -> {
            assertThat(findings).containsAll(block.evidenceKeys());
            var price = block.price();
            if (price != null && price.amountKey() != null) assertThat(amounts).contains(price.amountKey());
        });
        library.rules(user)
                .forEach(rule -> assertThat(amounts).containsAll(rule.numbers().values()));
        library.exams(user).forEach(exam -> {
            if (exam.amountKey() != null) assertThat(amounts).contains(exam.amountKey());
        });
    }

    @Test
    void a_finding_supports_things_that_exist() {
        var known = new HashSet<>(Set.of(
                "RECRUITMENT",
                "SCREENING",
                "PREPARATION",
                "LEARNING",
                "JOB",
                "AFTERCARE",
                "WEEK",
                "LANGUAGE",
                "RULES",
                "MONEY",
                "INCLUSION"));
        Arrays.stream(BlockKind.values()).map(Enum::name).forEach(known::add);
        assertThat(library.findings(user)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.topics()).isNotEmpty();
            assertThat(known).containsAll(finding.topics());
        });
        var supported = library.findings(user).stream()
                .flatMap(finding -> finding.topics().stream())
                .collect(Collectors.toSet());
        assertThat(supported)
                .contains("RECRUITMENT", "SCREENING", "PREPARATION", "LEARNING", "JOB", "AFTERCARE", "WEEK", "LANGUAGE")
                .contains("RULES", "MONEY", "INCLUSION");
    }

    @Test
    void every_value_says_where_it_comes_from_in_order_and_without_a_gap_of_its_own() {
        for (var series : library.amounts(user).series()) {
            assertThat(series.label().nl()).isNotBlank();
            assertThat(series.label().in(Locale.ENGLISH)).isNotBlank();
            for (var value : series.values()) {
                assertThat(value.source()).as(series.key()).isNotBlank();
                var low = value.low();
                var high = value.high();
                if (low != null) assertThat(value.value()).as(series.key()).isGreaterThanOrEqualTo(low);
                if (high != null) assertThat(value.value()).as(series.key()).isLessThanOrEqualTo(high);
                if (series.percent()) assertThat(value.value()).as(series.key()).isLessThanOrEqualTo(BigDecimal.ONE);
            }
            for (int i = 1; i < series.values().size(); i++) {
                var known = series.values().get(i - 1).knownUntil();
                if (known != null) {
                    assertThat(known)
                            .as(series.key())
                            .isBefore(series.values().get(i).validFrom());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BlockKind.class)
    void there_is_a_block_of_every_kind(BlockKind kind) {
        assertThat(library.blocks(user)).anyMatch(block -> block.kind() == kind);
    }

    @Test
    void a_year_is_told_as_what_changed_in_it() {
        var changes = library.amounts(user).changes(2026).stream()
                .collect(Collectors.toMap(change -> change.series().key() + " " + changedOn(change), change -> change));
        var january = changes.get("wml.hour 2026-01-01");
        var july = changes.get("wml.hour 2026-07-01");
        assertThat(january.before().value()).isEqualByComparingTo("14.40");
        assertThat(january.share()).isEqualByComparingTo("0.021528");
        assertThat(july.before().value()).isEqualByComparingTo("14.71");
        assertThat(july.share()).isEqualByComparingTo("0.019035");
        assertThat(changes.get("lkv.oudere.hour 2026-01-01").after()).isNull();
        // what stays the same did not change: the unemployment premiums of 2025 and 2026
        assertThat(changes).doesNotContainKey("charges.awf_low 2026-01-01").containsKey("charges.zvw 2026-01-01");
        assertThat(library.amounts(user).changes(2027))
                .extracting(change -> change.series().key())
                .contains("wml.share.20", "wml.share_bbl.20")
                .doesNotContain("wml.hour");
    }

    private static LocalDate changedOn(AmountChange change) {
        var after = change.after();
        return after == null ? LocalDate.of(2026, 1, 1) : after.validFrom();
    }

    @Test
    void the_own_value_goes_before_the_national_one_as_long_as_it_holds() {
        var saved = saved(library.addAmount(
                user, own("jobcoach.hour", "88.5", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31))));
        var own = amount("jobcoach.hour", DAY);
        assertThat(own.value()).isEqualByComparingTo("88.50");
        assertThat(own.own()).isTrue();
        assertThat(own.source()).isEqualTo("afspraak met de jobcoach");
        assertThat(own.beyondLastKnown()).isFalse();
        assertThat(amount("jobcoach.hour", LocalDate.of(2026, 2, 28)).value()).isEqualByComparingTo("95");
        assertThat(amount("jobcoach.hour", LocalDate.of(2027, 1, 1)).value()).isEqualByComparingTo("95");
        assertThat(library.removeAmount(user, saved.uuid(), saved.version())).isInstanceOf(OwnOutcome.Saved.class);
        assertThat(amount("jobcoach.hour", DAY).own()).isFalse();
    }

    @Test
    void a_later_own_value_ends_the_one_before_it() {
        library.addAmount(user, own("jobcoach.hour", "80", LocalDate.of(2026, 1, 1), null));
        library.addAmount(user, own("jobcoach.hour", "90", LocalDate.of(2026, 7, 1), null));
        assertThat(amount("jobcoach.hour", LocalDate.of(2026, 6, 30)).value()).isEqualByComparingTo("80");
        assertThat(amount("jobcoach.hour", LocalDate.of(2026, 6, 30)).validUntil())
                .isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(amount("jobcoach.hour", DAY).value()).isEqualByComparingTo("90");
        assertThat(library.addAmount(user, own("jobcoach.hour", "91", LocalDate.of(2026, 7, 1), null)))
                .isInstanceOf(OwnOutcome.SameStart.class);
    }

    @Test
    void what_is_own_is_of_one_organisation_only() {
        var other = GivenOrganisation.coordinator(database);
        var amount = saved(library.addAmount(user, own("jobcoach.hour", "70", DAY, null)));
        var block = saved(library.addBlock(user, block("Fietsles")));
        assertThat(library.amounts(other).at("jobcoach.hour", DAY))
                .extracting(DatedAmount::own)
                .isEqualTo(false);
        assertThat(library.blocks(other)).noneMatch(one -> one.own() != null);
        assertThat(library.removeAmount(other, amount.uuid(), 0)).isInstanceOf(OwnOutcome.Gone.class);
        assertThat(library.changeAmount(other, amount.uuid(), 0, own("jobcoach.hour", "1", DAY, null)))
                .isInstanceOf(OwnOutcome.Gone.class);
        assertThat(library.changeBlock(other, block.uuid(), 0, block("Van ons")))
                .isInstanceOf(OwnOutcome.Gone.class);
        assertThat(library.removeBlock(other, block.uuid(), 0)).isInstanceOf(OwnOutcome.Gone.class);
        assertThat(amount("jobcoach.hour", DAY).value()).isEqualByComparingTo("70");
    }

    @Test
    void who_comes_second_is_told_so() {
        var saved = saved(library.addAmount(user, own("jobcoach.hour", "70", DAY, null)));
        assertThat(library.changeAmount(user, saved.uuid(), 0, own("jobcoach.hour", "71", DAY, null)))
                .isEqualTo(new OwnOutcome.Saved(saved.uuid(), 1));
        assertThat(library.changeAmount(user, saved.uuid(), 0, own("jobcoach.hour", "72", DAY, null)))
                .isInstanceOf(OwnOutcome.Outdated.class);
        assertThat(library.removeAmount(user, saved.uuid(), 0)).isInstanceOf(OwnOutcome.Outdated.class);
        assertThat(amount("jobcoach.hour", DAY).value()).isEqualByComparingTo("71");
        assertThat(library.removeAmount(user, UUID.randomUUID(), 0)).isInstanceOf(OwnOutcome.Gone.class);
    }

    @Test
    void an_own_block_comes_back_as_it_was_kept() {
        var kept = block("Fietsles");
        var saved = saved(library.addBlock(user, kept));
        var found = library.blocks(user).getFirst();
        assertThat(found.key()).isEqualTo("own." + saved.uuid());
        assertThat(found.label().nl()).isEqualTo("Fietsles");
        assertThat(found.data()).isEqualTo(kept.block());
        assertThat(found.conditions()).extracting(Wording::nl).containsExactly("Fiets aanwezig", "Verzekering");
        assertThat(library.changeBlock(user, saved.uuid(), 0, block("Fietsles 2")))
                .isEqualTo(new OwnOutcome.Saved(saved.uuid(), 1));
        assertThat(library.changeBlock(user, saved.uuid(), 0, block("Fietsles 3")))
                .isInstanceOf(OwnOutcome.Outdated.class);
        assertThat(library.blocks(user).getFirst().label().nl()).isEqualTo("Fietsles 2");
        assertThat(library.removeBlock(user, saved.uuid(), 1)).isInstanceOf(OwnOutcome.Saved.class);
        assertThat(library.blocks(user)).noneMatch(one -> one.own() != null);
    }

    @Test
    void many_roles_read_and_only_a_coordinator_writes() {
        for (var role :
                List.of(Role.EMPLOYER, Role.ANALYST, Role.COACH, Role.LANGUAGE_PROVIDER, Role.WORKPLACE_TRAINER)) {
            var reader = GivenOrganisation.in(user, role);
            assertThat(library.findings(reader)).isNotEmpty();
            assertThatThrownBy(() -> library.addAmount(reader, own("jobcoach.hour", "70", DAY, null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (var role : List.of(Role.PARTICIPANT, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.AUDITOR)) {
            assertThatThrownBy(() -> library.amounts(GivenOrganisation.in(user, role)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void an_own_value_of_an_amount_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> library.addAmount(user, own("wml.nothing", "1", DAY, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> own("wml.hour", "1", DAY, DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> own("wml.hour", "-1", DAY, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_unit_and_word_of_the_data_has_a_text() {
        for (var locale : List.of(Words.DUTCH, Words.ENGLISH)) {
            assertThat(library.amounts(user).series())
                    .allMatch(series -> Words.has(locale, "library.unit." + unitKey(series.unit())), "unit");
            assertThat(library.findings(user).stream().flatMap(one -> one.topics().stream()))
                    .allMatch(topic -> Words.has(locale, "library.topic." + topic));
        }
    }

    private static String unitKey(String unit) {
        return unit.replaceAll("[^A-Za-z0-9]+", "_");
    }

    private DatedAmount amount(String key, LocalDate day) {
        var amount = library.amounts(user).at(key, day);
        assertThat(amount).as(key).isNotNull();
        return amount;
    }

    private SubsidyScheme scheme(String key) {
        return library.schemes(user).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private LawRule rule(String key) {
        return library.rules(user).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void school_holidays_are_known_for_three_years_and_say_where_they_were_read() {
        var holidays = library.holidays(user);
        // three regions, three school years, five holidays
        assertThat(holidays).hasSize(45);
        assertThat(holidays)
                .filteredOn(one -> one.region() == SchoolRegion.MIDDLE
                        && one.schoolYear().equals("2027-2028")
                        && one.kind() == SchoolHoliday.Kind.SUMMER)
                .singleElement()
                .satisfies(summer -> {
                    assertThat(summer.from()).isEqualTo(LocalDate.of(2028, 7, 8));
                    assertThat(summer.isOn(LocalDate.of(2028, 8, 20))).isTrue();
                    assertThat(summer.isOn(LocalDate.of(2028, 8, 21))).isFalse();
                    assertThat(summer.mark()).isEqualTo(Model.Mark.FOUND);
                });
        assertThat(holidays)
                .filteredOn(one -> one.mark() == Model.Mark.CONFIRM)
                .allSatisfy(one -> assertThat(one.source()).contains("nog na te kijken"));
        // six weeks of summer, each with a weekend at both ends
        assertThat(holidays)
                .filteredOn(one -> one.kind() == SchoolHoliday.Kind.SUMMER)
                .allSatisfy(one -> assertThat(one.from().plusDays(44)).isEqualTo(one.until()));
    }

    @Test
    void what_work_usually_asks_of_dutch_is_an_offer_with_a_source() {
        assertThat(library.languageUses(user))
                .filteredOn(use -> use.key().equals("rail_safety"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.least())
                            .isEqualTo(Map.of(Skill.LISTENING, LanguageLevel.B1, Skill.SPEAKING, LanguageLevel.B1));
                    assertThat(use.mark()).isEqualTo(Model.Mark.CONFIRM);
                });
    }

    private static OwnOutcome.Saved saved(OwnOutcome outcome) {
        assertThat(outcome).isInstanceOf(OwnOutcome.Saved.class);
        return (OwnOutcome.Saved) outcome;
    }

    private static OwnAmountData own(String key, String value, LocalDate from, LocalDate until) {
        return new OwnAmountData(key, new BigDecimal(value), from, until, "afspraak met de jobcoach");
    }

    private static OwnBlockData block(String name) {
        return new OwnBlockData(
                name,
                new BlockData(
                        BlockKind.VOCATIONAL_LESSON,
                        6,
                        new BigDecimal("1.5"),
                        8,
                        new BlockData.Price(null, new BigDecimal("12.5"), PriceUnit.PARTICIPANT_HOUR),
                        "MUNICIPALITY",
                        "municipality",
                        Map.of(Skill.LISTENING, LanguageLevel.A1),
                        Map.of(Skill.SPEAKING, LanguageLevel.A2, Skill.LISTENING, LanguageLevel.A2),
                        Set.of(Ledger.PARTICIPATION, Ledger.NT2)),
                "Fiets aanwezig\nVerzekering");
    }
}
