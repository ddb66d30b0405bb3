package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.Ledger;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.Weeks;

/**
 * Planned hours by what they count for. One hour may count in several ledgers, so ledgers are never added up.
 *
 * @param phases by phase, in order
 * @param all    over the whole trajectory
 * @param asked  what the learning route and the BBL ask, beside what is planned
 */
public record Ledgers(List<InPhase> phases, Map<Ledger, Double> all, List<Asked> asked) {

    /** The hours of one phase. */
    public record InPhase(Phase phase, Map<Ledger, Double> hours) {}

    /** What can be asked; the words are {@code trajectory.check.asked.<NAME>}. */
    public enum What {
        Z_COURSE,
        Z_PARTICIPATION,
        EDUCATION_LANGUAGE,
        /** Before the level may be lowered: worth knowing, not asked of everyone. */
        SCALE_DOWN,
        MAP,
        PVT,
        BBL_TEACHING,
        BBL_PRACTICE,
        BBL_YEAR,
        BOL_TEACHING,
        BOL_PRACTICE,
        BOL_YEAR
    }

    /**
     * What is asked, and what is planned.
     *
     * @param ledgers   that count for it; an hour in two of them counts once
     * @param studyYear which study year of the BBL or the BOL, from 1; 0 for what is asked once
     * @param needed    hours
     * @param planned   hours
     */
    public record Asked(
            What what, Set<Ledger> ledgers, int studyYear, double needed, double planned, DatedAmount amount) {

        /** How many hours are missing; 0 when there are enough. */
        public double missing() {
            return Math.max(0, needed - planned);
        }
    }

    static final int STUDY_YEAR = 52;
    private static final double NOTHING = 1e-9;

    public Ledgers {
        phases = List.copyOf(phases);
        all = java.util.Collections.unmodifiableMap(all.isEmpty() ? Map.of() : new EnumMap<>(all));
        asked = List.copyOf(asked);
    }

    /** The hours of a design; what is asked holds on the first day. */
    public static Ledgers of(Design design, Knowledge knowledge) {
        var timeline = new Timeline(design);
        var phases = new ArrayList<InPhase>();
        for (Phase phase : design.phases()) {
            if (!phase.kind().hasParticipants()) continue;
            var hours = new EnumMap<Ledger, Double>(Ledger.class);
            for (Block block : design.blocksOf(phase.key())) {
                double sum = block.hoursWeek() * timeline.weeks(block);
                if (sum > NOTHING) block.ledgers().forEach(ledger -> hours.merge(ledger, sum, Double::sum));
            }
            phases.add(new InPhase(phase, hours));
        }
        var all = new EnumMap<Ledger, Double>(Ledger.class);
        phases.forEach(phase -> phase.hours().forEach((ledger, hours) -> all.merge(ledger, hours, Double::sum)));
        return new Ledgers(phases, all, new Asking(design, timeline, knowledge).all());
    }

    /** Hours that count in one of these ledgers, before the week {@code until}, counted from the start. */
    static double hours(Design design, Timeline timeline, Set<Ledger> ledgers, double from, double until) {
        double sum = 0;
        for (Block block : design.blocks()) {
            boolean counts = block.ledgers().stream().anyMatch(ledgers::contains);
            boolean there = design.phase(block.phase())
                    .map(phase -> phase.kind().hasParticipants())
                    .orElse(false);
            if (!counts || !there) continue;
            double begins = Math.max(from, timeline.from(block));
            double ends = Math.min(until, timeline.from(block) + timeline.weeks(block));
            sum += block.hoursWeek() * Math.max(0, ends - begins);
        }
        return sum;
    }

    /** What the route and the BBL ask of a design. */
    private static final class Asking {

        private final Design design;
        private final Timeline timeline;
        private final Knowledge knowledge;
        private final LocalDate day;
        private final List<Asked> asked = new ArrayList<>();

        Asking(Design design, Timeline timeline, Knowledge knowledge) {
            this.design = design;
            this.timeline = timeline;
            this.knowledge = knowledge;
            this.day = design.start().atDay(1);
        }

        List<Asked> all() {
            switch (design.group().route()) {
                case NONE -> {}
                case SELF_RELIANCE -> {
                    route(What.Z_COURSE, EnumSet.of(Ledger.NT2, Ledger.KNM), "z_route.course_hours");
                    route(What.Z_PARTICIPATION, EnumSet.of(Ledger.PARTICIPATION), "z_route.participation_hours");
                    common(true);
                }
                case B1 -> {
                    route(What.SCALE_DOWN, EnumSet.of(Ledger.NT2), "b1.scale_down_hours");
                    common(true);
                }
                case EDUCATION -> {
                    route(What.EDUCATION_LANGUAGE, EnumSet.of(Ledger.NT2), "education_route.language_hours");
                    common(false);
                }
            }
            bbl();
            bol();
            return asked;
        }

        private void common(boolean map) {
            if (map) route(What.MAP, EnumSet.of(Ledger.MAP_PRACTICE), "map.practice_hours");
            route(What.PVT, EnumSet.of(Ledger.PVT), "pvt.hours");
        }

        private void route(What what, Set<Ledger> ledgers, String amount) {
            add(what, ledgers, 0, amount, 1, 0, timeline.length());
        }

        private void bbl() {
            years(ContractForm.BBL, year -> {
                year.ask(What.BBL_TEACHING, EnumSet.of(Ledger.BOT), "bbl.year.min_bot_hours");
                year.ask(What.BBL_PRACTICE, EnumSet.of(Ledger.BPV), "bbl.year.min_bpv_hours");
                year.ask(What.BBL_YEAR, EnumSet.of(Ledger.BOT, Ledger.BPV), "bbl.year.min_hours");
            });
        }

        private void bol() {
            years(ContractForm.BOL, year -> {
                if (year.number() == 1) {
                    year.ask(What.BOL_TEACHING, EnumSet.of(Ledger.BOT), "bol.year1.min_bot_hours");
                    year.ask(What.BOL_PRACTICE, EnumSet.of(Ledger.BPV), "bol.year1.min_bpv_hours");
                }
                year.ask(What.BOL_YEAR, EnumSet.of(Ledger.BOT, Ledger.BPV), "bol.year.min_hours");
            });
        }

        /** A study year, or the part of one that lies in the trajectory. */
        private final class Year {

            private final int number;
            private final int begins;
            private final int ends;

            Year(int number, int begins, int ends) {
                this.number = number;
                this.begins = begins;
                this.ends = ends;
            }

            int number() {
                return number;
            }

            void ask(What what, Set<Ledger> ledgers, String amount) {
                add(what, ledgers, number, amount, (ends - begins) / (double) STUDY_YEAR, begins, ends);
            }
        }

        /** Study years run from the first week on that footing; of a part of a year the same part is asked. */
        private void years(ContractForm form, Consumer<Year> ask) {
            var spans = timeline.steps().stream()
                    .filter(span -> span.phase().contract() == form)
                    .toList();
            if (spans.isEmpty()) return;
            int from = (int) Math.round(spans.getFirst().from());
            Weeks.Span last = spans.getLast();
            int until = (int) Math.round(last.from()) + Timeline.weeks(last);
            for (int year = 1; from + (year - 1) * STUDY_YEAR < until; year++) {
                int begins = from + (year - 1) * STUDY_YEAR;
                ask.accept(new Year(year, begins, Math.min(begins + STUDY_YEAR, until)));
            }
        }

        private void add(
                What what, Set<Ledger> ledgers, int year, String amount, double part, double from, double until) {
            var found = knowledge.amounts().at(amount, year == 0 ? day : timeline.day(from));
            if (found == null) return;
            asked.add(new Asked(
                    what,
                    ledgers,
                    year,
                    found.value().doubleValue() * part,
                    hours(design, timeline, ledgers, from, until),
                    found));
        }
    }
}
