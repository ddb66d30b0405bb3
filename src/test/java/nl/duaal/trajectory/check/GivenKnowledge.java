package nl.duaal.trajectory.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import nl.duaal.engine.Model;
import nl.duaal.library.AmountGroup;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.Amounts;
import nl.duaal.library.LawRule;
import nl.duaal.library.LawRule.Severity;
import nl.duaal.library.SchoolHoliday;
import nl.duaal.library.SchoolHoliday.Kind;
import nl.duaal.library.SchoolRegion;
import nl.duaal.library.SubsidyScheme;
import nl.duaal.library.Wording;
import org.jspecify.annotations.Nullable;

/** What the library knows, as far as the checks need it, written out: 2026 until the middle of that year. */
public final class GivenKnowledge {

    private final List<AmountSeries> amounts = new ArrayList<>();
    private final List<LawRule> rules = new ArrayList<>();

    private GivenKnowledge() {}

    public static Knowledge ofTheLibrary() {
        return new GivenKnowledge().all();
    }

    private Knowledge all() {
        amount("atw.shift.max_hours", 12);
        amount("atw.week.max_hours", 60);
        amount("atw.average4.max_hours", 55);
        amount("atw.average16.max_hours", 48);
        amount("atw.daily_rest.min_hours", 11);
        amount("atw.daily_rest.short_hours", 8);
        amount("atw.weekly_rest.min_hours", 36);
        amount("atw.weekly_rest.fortnight_hours", 72);
        amount("atw.minor.shift_hours", 9);
        amount("atw.minor.week_hours", 45);
        amount("atw.minor.average4_hours", 40);
        amount("bbl.care.year_hours", 1878);
        amount("bbl.care.work_hours", 1670);
        amount("bol.year.min_hours", 1000);
        amount("bol.year1.min_bot_hours", 700);
        amount("bol.year1.min_bpv_hours", 250);
        amount("atw.break.after_hours", 5.5);
        amount("atw.break.min_minutes", 30);
        amount("atw.break.long_after_hours", 10);
        amount("atw.break.long_min_minutes", 45);
        amount("atw.night.max_hours", 10);
        amount("atw.night.max_shifts", 36);
        amount("load.week.soft_hours", 40);
        amount("load.week.strong_hours", 48);
        amount("childcare.opens", 7.5);
        amount("childcare.closes", 18.5);
        amount("bbl.year.min_hours", 850);
        amount("bbl.year.min_bot_hours", 200);
        amount("bbl.year.min_bpv_hours", 610);
        amount("bbl.week.contract_hours", 20);
        amount("z_route.course_hours", 800);
        amount("z_route.participation_hours", 800);
        amount("education_route.language_hours", 1000);
        amount("b1.scale_down_hours", 600);
        amount("map.practice_hours", 40);
        amount("pvt.hours", 12);
        amount("knm.themes", 8);
        amount("integration.term_years", 3);
        amount("proefplaatsing.usual_months", 2);
        amount("proefplaatsing.max_months", 6);
        amount("proefplaatsing.contract_months", 6);
        amount("chain.contracts", 3);
        amount("chain.years", 3);
        amount("displacement.week_hours", 24);
        amount("ontzorgen.months", 6);
        known("sowis.contract_months", 12, LocalDate.of(2025, 12, 31));
        known("sowis.contract_hours", 20, LocalDate.of(2025, 12, 31));
        known("sowis.max_people", 4, LocalDate.of(2025, 12, 31));
        known("sowis.service_months", 6, LocalDate.of(2025, 12, 31));
        amount("subsidy.praktijkleren.weeks", 40);
        amount("subsidy.de_minimis", 300_000);
        amount("trainer.apprentices", 2);
        amount("coach.week_hours", 28);
        range("language.attendance", 0.75, 0.85, 0.95);
        amount("language.spread", 0.25);
        range("language.hours.A0_A2.low", 480, 540, 600);
        range("language.hours.A2_B1.low", 300, 350, 400);
        amount("language.hours.A0_A2.illiterate", 1200);
        range("language.workplace_bonus", 0.1, 0.15, 0.2);
        amount("language.workplace_malus", 0.25);
        amount("language.workplace_bonus_hours", 16);
        amount("benefit.holiday", 0.05);
        series(
                "wml.hour",
                value(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), 14.71),
                value(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31), 14.99));
        known("benefit.single_net", 1401.50, LocalDate.of(2026, 6, 30));
        known("benefit.couple_net", 2002.13, LocalDate.of(2026, 6, 30));
        known("release.share", 0.25, LocalDate.of(2026, 12, 31));
        known("release.max_month", 285, LocalDate.of(2026, 12, 31));
        known("release.months", 6, LocalDate.of(2026, 12, 31));

        must("atw.shift", "atw.shift.max_hours");
        must("atw.week", "atw.week.max_hours");
        must("atw.average4", "atw.average4.max_hours");
        must("atw.average16", "atw.average16.max_hours");
        must("atw.daily_rest", "atw.daily_rest.min_hours", "atw.daily_rest.short_hours");
        must("atw.weekly_rest", "atw.weekly_rest.min_hours", "atw.weekly_rest.fortnight_hours");
        must(
                "atw.break",
                "atw.break.after_hours",
                "atw.break.min_minutes",
                "atw.break.long_after_hours",
                "atw.break.long_min_minutes");
        must("atw.minor", "atw.minor.shift_hours", "atw.minor.week_hours", "atw.minor.average4_hours");
        should("bbl.care", "bbl.care.year_hours", "bbl.care.work_hours");
        should("bol.year", "bol.year.min_hours", "bol.year1.min_bot_hours", "bol.year1.min_bpv_hours");
        must("atw.night", "atw.night.max_hours", "atw.night.max_shifts");
        should("load.week", "load.week.soft_hours", "load.week.strong_hours");
        should("childcare", "childcare.opens", "childcare.closes");
        must("bbl.year", "bbl.year.min_hours", "bbl.year.min_bot_hours", "bbl.year.min_bpv_hours");
        should("bbl.contract", "bbl.week.contract_hours");
        must("bbl.company");
        must("integration.term", "integration.term_years");
        must("z_route", "z_route.course_hours", "z_route.participation_hours");
        should("education_route", "education_route.language_hours");
        must("b1", "b1.scale_down_hours");
        must("map", "map.practice_hours");
        must("pvt", "pvt.hours");
        must("knm", "knm.themes");
        must("wml", "wml.hour");
        must("contract.form");
        should(
                "proefplaatsing",
                "proefplaatsing.usual_months",
                "proefplaatsing.max_months",
                "proefplaatsing.contract_months");
        must("chain", "chain.contracts", "chain.years");
        must("displacement", "displacement.week_hours");
        should("ontzorgen", "ontzorgen.months");
        must("sowis", "sowis.contract_months", "sowis.contract_hours", "sowis.max_people", "sowis.service_months");
        must("praktijkleren", "subsidy.praktijkleren.weeks");
        must("subsidy.conditions");
        should("subsidy.de_minimis", "subsidy.de_minimis");
        should("safety.language");
        should("school.holidays");
        return new Knowledge(
                new Amounts(amounts),
                rules,
                List.of(
                        scheme(
                                "sowis",
                                null,
                                Set.of(),
                                new SubsidyScheme.Window(
                                        LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 30), null, null)),
                        scheme("praktijkleren", LocalDate.of(2028, 7, 31), Set.of("praktijkleren_third")),
                        scheme("praktijkleren_third", null, Set.of()),
                        scheme("lkv_oudere", LocalDate.of(2025, 12, 31), Set.of())),
                List.of(
                        holiday(SchoolRegion.MIDDLE, Kind.SPRING, LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 23)),
                        holiday(SchoolRegion.SOUTH, Kind.SPRING, LocalDate.of(2026, 2, 21), LocalDate.of(2026, 3, 2)),
                        holiday(
                                SchoolRegion.MIDDLE,
                                Kind.SUMMER,
                                LocalDate.of(2026, 7, 18),
                                LocalDate.of(2026, 8, 31))));
    }

    private static SchoolHoliday holiday(SchoolRegion region, Kind kind, LocalDate from, LocalDate until) {
        return new SchoolHoliday(region, "2025-2026", kind, from, until, "rijksoverheid.nl", Model.Mark.CONFIRM);
    }

    private static SubsidyScheme scheme(
            String key, @Nullable LocalDate endsOn, Set<String> notWith, SubsidyScheme.Window... windows) {
        return new SubsidyScheme(
                key,
                new Wording(key, key),
                new Wording("", ""),
                "state",
                "employer",
                true,
                endsOn,
                List.of(),
                List.of(),
                List.of(windows),
                List.of(),
                List.of(),
                notWith,
                "Staatscourant",
                Model.Mark.FOUND);
    }

    private void amount(String key, double value) {
        series(key, value(AmountSeries.START_UNKNOWN, null, value));
    }

    private void known(String key, double value, LocalDate until) {
        series(key, value(LocalDate.of(2024, 1, 1), until, value));
    }

    private void range(String key, double low, double value, double high) {
        series(
                key,
                new AmountSeries.Value(
                        AmountSeries.START_UNKNOWN,
                        null,
                        BigDecimal.valueOf(value),
                        BigDecimal.valueOf(low),
                        BigDecimal.valueOf(high),
                        "planningsaanname",
                        Model.Mark.ASSUMPTION,
                        null));
    }

    private static AmountSeries.Value value(LocalDate from, @Nullable LocalDate until, double value) {
        return new AmountSeries.Value(from, until, BigDecimal.valueOf(value), null, null, "bron", Model.Mark.LAW, null);
    }

    private void series(String key, AmountSeries.Value... values) {
        amounts.add(new AmountSeries(
                key,
                AmountGroup.RULE,
                new Wording(key, key),
                key.startsWith("wml") || key.startsWith("benefit") ? "EUR" : "uur",
                false,
                null,
                List.of(values),
                List.of()));
    }

    private void must(String key, String... numbers) {
        rule(key, Severity.MUST, numbers);
    }

    private void should(String key, String... numbers) {
        rule(key, Severity.SHOULD, numbers);
    }

    private void rule(String key, Severity severity, String... numbers) {
        var byName = new LinkedHashMap<String, String>();
        for (String number : numbers) byName.put(number.substring(number.lastIndexOf('.') + 1), number);
        rules.add(new LawRule(
                key, new Wording(key, key), "artikel van " + key, severity, "bron", Model.Mark.LAW, byName));
    }
}
