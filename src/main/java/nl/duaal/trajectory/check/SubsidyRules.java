package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.duaal.library.BlockKind;
import nl.duaal.library.SubsidyScheme;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.SubsidyUse;
import nl.duaal.trajectory.design.Weeks;
import org.jspecify.annotations.Nullable;

/** Conditions of subsidies, and which may not go together. */
final class SubsidyRules {

    private static final String SOWIS = "sowis";
    private static final String PRACTICE = "praktijkleren";
    private static final double NOTHING = 1e-9;

    private final Checked checked;

    private SubsidyRules(Checked checked) {
        this.checked = checked;
    }

    static void check(Checked checked) {
        var rules = new SubsidyRules(checked);
        for (SubsidyUse use : checked.design().subsidies()) {
            rules.ended(use);
            if (use.scheme().equals(SOWIS)) rules.sowis(use);
            if (use.scheme().equals(PRACTICE)) rules.practice(use);
        }
        rules.stacking();
        rules.deMinimis();
    }

    private static String place(SubsidyUse use) {
        return "subsidy." + use.key();
    }

    private Phase phase(SubsidyUse use) {
        return checked.design().phase(use.phase()).orElseThrow();
    }

    private LocalDate begins(SubsidyUse use) {
        return checked.timeline().begins(phase(use));
    }

    private void ended(SubsidyUse use) {
        checked.knowledge().scheme(use.scheme()).ifPresent(scheme -> {
            LocalDate ends = scheme.endsOn();
            if (ends == null || !ends.isBefore(begins(use))) return;
            checked.found(
                    Rule.SCHEME_ENDED,
                    place(use),
                    List.of(Said.of(use.name()), new Said.Day(ends), new Said.Day(begins(use))),
                    List.of());
        });
    }

    /** The phases of the contract that a subsidy is about: one footing, without a gap. */
    private List<Weeks.Span> contract(SubsidyUse use) {
        ContractForm form = phase(use).contract();
        return checked.timeline().steps().stream()
                .dropWhile(span -> !span.phase().key().equals(use.phase()))
                .takeWhile(span -> form.isEmployment() && span.phase().contract() == form)
                .toList();
    }

    private void sowis(SubsidyUse use) {
        LocalDate day = begins(use);
        var contract = contract(use);
        int weeks = contract.stream().mapToInt(Timeline::weeks).sum();
        boolean permanent = phase(use).contract() == ContractForm.PERMANENT;
        var months = checked.number(Rule.SOWIS_MONTHS, "contract_months", day);
        if (months != null && !permanent && Timeline.months(weeks) < Checked.of(months) - NOTHING) {
            checked.found(
                    Rule.SOWIS_MONTHS,
                    place(use),
                    List.of(Said.of(use.name()), Said.of(weeks), Said.of(Checked.of(months))),
                    List.of(Said.of(Timeline.weeksFor(Checked.of(months)))),
                    months);
        }
        var hours = checked.number(Rule.SOWIS_HOURS, "contract_hours", day);
        double paid = contract.stream()
                .mapToDouble(span -> ContractRules.paidHours(checked, span.phase()))
                .min()
                .orElse(0);
        if (hours != null && paid < Checked.of(hours) - NOTHING) {
            checked.found(
                    Rule.SOWIS_HOURS,
                    place(use),
                    List.of(Said.of(use.name()), Said.of(paid), Said.of(Checked.of(hours))),
                    List.of(Said.of(Checked.of(hours) - paid)),
                    hours);
        }
        people(use, day);
        window(use, day);
    }

    private void people(SubsidyUse use, LocalDate day) {
        var most = checked.number(Rule.SOWIS_PEOPLE, "max_people", day);
        if (most == null) return;
        int participants = checked.design().participants();
        int people = use.tiers().size() == 1
                ? participants
                : Math.min(participants, use.tiers().size());
        long employers = Math.max(
                1,
                checked.design().partners().stream()
                        .filter(partner -> partner.party().equals(Parties.EMPLOYER))
                        .count());
        double all = Checked.of(most) * employers;
        if (people <= all + NOTHING) return;
        checked.found(
                Rule.SOWIS_PEOPLE,
                place(use),
                List.of(Said.of(use.name()), Said.of(people), Said.of(Checked.of(most)), Said.of(employers)),
                List.of(Said.of(all), Said.of(Math.ceil(people / Checked.of(most) - NOTHING))),
                most);
    }

    /** A window has to be open while the contract is still young enough. */
    private void window(SubsidyUse use, LocalDate day) {
        var scheme = checked.knowledge().scheme(SOWIS).orElse(null);
        var service = checked.number(Rule.SOWIS_WINDOW, "service_months", day);
        if (scheme == null || service == null || scheme.windows().isEmpty()) return;
        LocalDate last = day.plusMonths(service.value().intValue());
        boolean open = scheme.windows().stream()
                .anyMatch(window ->
                        !window.until().isBefore(day) && !window.from().isAfter(last));
        if (open) return;
        LocalDate until = scheme.windows().stream()
                .map(SubsidyScheme.Window::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        checked.found(
                Rule.SOWIS_WINDOW,
                place(use),
                List.of(Said.of(use.name()), new Said.Day(day), new Said.Day(last), new Said.Day(until)),
                List.of(Said.of(Checked.of(service))),
                service);
    }

    private void practice(SubsidyUse use) {
        Phase phase = phase(use);
        if (phase.contract() != ContractForm.BBL) {
            checked.found(
                    Rule.PRACTICE_SUBSIDY_FORM,
                    place(use),
                    List.of(Said.of(use.name()), Said.of(phase.name()), new Said.Term("contract." + phase.contract())),
                    List.of());
            return;
        }
        var full = checked.number(Rule.PRACTICE_SUBSIDY_WEEKS, "weeks", begins(use));
        int weeks = weeksWithWork(phase);
        if (full == null || weeks >= Checked.of(full) - NOTHING) return;
        checked.found(
                Rule.PRACTICE_SUBSIDY_WEEKS,
                place(use),
                List.of(Said.of(use.name()), Said.of(weeks), Said.of(Checked.of(full))),
                List.of(Said.of(Checked.of(full) - weeks)),
                full);
    }

    private int weeksWithWork(Phase phase) {
        return checked.weeks().stream()
                .filter(load -> load.phase().key().equals(phase.key()))
                .filter(load -> load.hours().getOrDefault(BlockKind.PAID_WORK, 0.0) > 0)
                .mapToInt(WeekLoad::weeks)
                .sum();
    }

    private void stacking() {
        var uses = checked.design().subsidies();
        for (int i = 0; i < uses.size(); i++) {
            for (int j = i + 1; j < uses.size(); j++) {
                SubsidyUse one = uses.get(i);
                SubsidyUse other = uses.get(j);
                if (!one.phase().equals(other.phase()) || !excludes(one, other)) continue;
                checked.found(
                        Rule.STACKING,
                        place(other),
                        List.of(
                                Said.of(one.name()),
                                Said.of(other.name()),
                                Said.of(phase(one).name())),
                        List.of());
            }
        }
    }

    private boolean excludes(SubsidyUse one, SubsidyUse other) {
        if (one.scheme().isEmpty() || other.scheme().isEmpty()) return false;
        if (one.scheme().equals(other.scheme())) return true;
        return excludes(one.scheme(), other.scheme()) || excludes(other.scheme(), one.scheme());
    }

    private boolean excludes(String one, String other) {
        return checked.knowledge()
                .scheme(one)
                .map(scheme -> scheme.notWith().contains(other))
                .orElse(false);
    }

    private void deMinimis() {
        var ceiling = checked.number(Rule.DE_MINIMIS, "de_minimis", checked.start());
        if (ceiling == null) return;
        var uses = checked.design().subsidies().stream()
                .filter(use -> use.scheme().equals(SOWIS))
                .toList();
        if (uses.isEmpty()) return;
        double sum = uses.stream().mapToDouble(this::most).sum();
        checked.found(
                Rule.DE_MINIMIS,
                "subsidies",
                List.of(new Said.Euro(sum), new Said.Euro(Checked.of(ceiling))),
                List.of(),
                ceiling);
    }

    /** What a subsidy comes to when nobody leaves. */
    private double most(SubsidyUse use) {
        int participants = checked.design().participants();
        List<@Nullable Double> tiers = use.tiers().stream()
                .map(tier -> checked.value(tier, begins(use)))
                .toList();
        double sum = tiers.stream()
                .limit(participants)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        return use.tiers().size() == 1 ? sum * participants : sum;
    }
}
