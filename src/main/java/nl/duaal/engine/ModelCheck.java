package nl.duaal.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model must be besides well-typed: names unique and existing, numbers within their bounds. It runs on every
 * model before it is evaluated, so also on one that never was a file. Values of expressions are for {@link Program}.
 */
final class ModelCheck {

    static final int MAX_PARAMETERS = 2_000;
    static final int MAX_FLOWS = 2_000;
    static final int MAX_HORIZON = 600;

    private final Model model;
    private final Problems problems;
    private final NameSet parties = new NameSet();
    private final NameSet phases = new NameSet();
    private final NameSet parameters = new NameSet();

    private ModelCheck(Model model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    /**
     * Adds what is wrong to the problems.
     *
     * @return whether the names of all parameters are known, so that one that is not among them is wrong
     */
    static boolean check(Model model, Problems problems) {
        ModelCheck check = new ModelCheck(model, problems);
        check.all();
        return check.parameters.complete;
    }

    /** Names that were declared. */
    private final class NameSet {
        private final Set<String> names = new HashSet<>();
        private boolean complete = true;

        /** Declares a name whose place may have been reported already; then it is not known what it was to be. */
        void declare(String name, String list, int index, String field) {
            if (!problems.isEmpty() && !problems.clean(place(list, index, field))) {
                complete = false;
                return;
            }
            if (!Names.isName(name)) problems.add(Problem.Code.BAD_NAME, place(list, index, field), name);
            if (!names.add(name)) problems.add(Problem.Code.DUPLICATE_NAME, place(list, index, field), name);
        }

        private static String place(String list, int index, String field) {
            return Place.item(list, index) + field;
        }

        boolean unknown(String name) {
            return !names.contains(name) && complete;
        }
    }

    private void all() {
        if (model.periodsPerYear() != 12 && model.periodsPerYear() != 1) {
            report(Problem.Code.OUT_OF_RANGE, "periodsPerYear", Integer.toString(model.periodsPerYear()), "12, 1");
        }
        if (model.horizon() < 1 || model.horizon() > MAX_HORIZON) {
            report(Problem.Code.OUT_OF_RANGE, "horizon", Integer.toString(model.horizon()), "1 … " + MAX_HORIZON);
        }
        int year = model.start().getYear();
        if (year < 0 || year > 9999)
            report(Problem.Code.BAD_MONTH, "start", model.start().toString());
        parties();
        parameters();
        phases();
        baseline();
        if (model.flows().size() > MAX_FLOWS) {
            problems.add(Problem.Code.TOO_MANY, Place.FLOWS, Integer.toString(MAX_FLOWS));
        }
        NameSet ids = new NameSet();
        for (int i = 0; i < model.flows().size(); i++) {
            Model.Flow flow = model.flows().get(i);
            ids.declare(flow.id(), Place.FLOWS, i, ".id");
            flow(flow, i);
        }
    }

    /** Unless the same place was reported before. */
    private void report(Problem.Code code, String place, String... arguments) {
        if (problems.clean(place)) problems.add(code, place, arguments);
    }

    private void parties() {
        parties.complete = !problems.reportedAt("parties");
        for (int i = 0; i < model.parties().size(); i++) {
            String party = model.parties().get(i);
            parties.declare(party, "parties", i, "");
            if (party.equals(Model.SOCIETY)) {
                report(Problem.Code.RESERVED_NAME, Place.item("parties", i), party);
            }
        }
        for (String party : model.partyDiscountRates().keySet()) {
            if (!party.equals(Model.SOCIETY) && parties.unknown(party)) {
                report(Problem.Code.UNKNOWN_NAME, "partyDiscountRates." + party, party);
            }
        }
    }

    private void parameters() {
        parameters.complete = !problems.reportedAt(Place.PARAMETERS);
        if (model.parameters().size() > MAX_PARAMETERS) {
            problems.add(Problem.Code.TOO_MANY, Place.PARAMETERS, Integer.toString(MAX_PARAMETERS));
        }
        for (int i = 0; i < model.parameters().size(); i++) {
            Model.Parameter parameter = model.parameters().get(i);
            parameters.declare(parameter.name(), Place.PARAMETERS, i, ".name");
            if (parameter.name().equals(Names.PARTICIPANTS)) {
                report(Problem.Code.RESERVED_NAME, Place.item(Place.PARAMETERS, i) + ".name", parameter.name());
            }
            Model.Uncertainty uncertainty = parameter.uncertainty();
            if (uncertainty != null) uncertainty(uncertainty, i, parameter.content());
        }
    }

    private void uncertainty(Model.Uncertainty uncertainty, int index, Expression content) {
        String place = Place.item(Place.PARAMETERS, index) + ".uncertainty";
        if (content instanceof Formula formula && formula != Formula.UNREADABLE) {
            report(Problem.Code.NOT_ALLOWED_HERE, place, "uncertainty");
        }
        switch (uncertainty) {
            case Model.Uncertainty.Uniform(double min, double max) -> ascending(place, "min", min, "max", max);
            case Model.Uncertainty.Triangular(double min, double mode, double max) -> peak(place, min, mode, max);
            case Model.Uncertainty.Pert(double min, double mode, double max) -> peak(place, min, mode, max);
            case Model.Uncertainty.Normal(double mean, double sd) -> {
                finite(place + ".mean", mean);
                positive(place + ".sd", sd);
            }
            case Model.Uncertainty.Lognormal(double p5, double p95) -> {
                positive(place + ".p5", p5);
                if (p5 > 0) ascending(place, "p5", p5, "p95", p95);
                else finite(place + ".p95", p95);
            }
        }
    }

    private void finite(String place, double number) {
        if (!Double.isFinite(number)) report(Problem.Code.NOT_FINITE, place, Double.toString(number));
    }

    private void positive(String place, double number) {
        finite(place, number);
        if (number <= 0) report(Problem.Code.OUT_OF_RANGE, place, Numbers.text(number), "> 0");
    }

    /** Other mistakes in the same object do not make a contradiction follow from them. */
    private void ascending(String place, String lowField, double low, String highField, double high) {
        finite(place + "." + lowField, low);
        finite(place + "." + highField, high);
        if (low >= high && !problems.reportedAt(place)) {
            problems.add(Problem.Code.CONTRADICTION, place, Numbers.text(low), Numbers.text(high));
        }
    }

    private void peak(String place, double min, double mode, double max) {
        ascending(place, "min", min, "max", max);
        finite(place + ".mode", mode);
        if (min < max && (mode < min || mode > max)) {
            report(
                    Problem.Code.OUT_OF_RANGE,
                    place + ".mode",
                    Numbers.text(mode),
                    Numbers.text(min) + " … " + Numbers.text(max));
        }
    }

    private void phases() {
        phases.complete = !problems.reportedAt(Place.PHASES);
        int last = model.phases().size() - 1;
        for (int i = 0; i <= last; i++) {
            Model.Phase phase = model.phases().get(i);
            phases.declare(phase.id(), Place.PHASES, i, ".id");
            if (phase.length() != null) continue;
            if (i < last) {
                report(Problem.Code.MISSING_FIELD, Place.item(Place.PHASES, i) + ".length", "length");
            } else if (phase.passRate() != null) {
                report(Problem.Code.NOT_ALLOWED_HERE, Place.item(Place.PHASES, i) + ".passRate", "passRate");
            }
        }
    }

    private void baseline() {
        double before = Double.NaN;
        for (int i = 0; i < model.baseline().size(); i++) {
            double at = model.baseline().get(i).at();
            if (!Double.isFinite(at)) {
                report(Problem.Code.NOT_FINITE, Place.item(Place.BASELINE, i) + ".at", Numbers.text(at));
                continue;
            }
            if (at < 0) {
                report(Problem.Code.OUT_OF_RANGE, Place.item(Place.BASELINE, i) + ".at", Numbers.text(at), "≥ 0");
            } else if (at <= before) {
                report(
                        Problem.Code.NOT_ASCENDING,
                        Place.item(Place.BASELINE, i) + ".at",
                        Numbers.text(at),
                        Numbers.text(before));
            }
            before = at;
        }
    }

    private void flow(Model.Flow flow, int index) {
        String payer = flow.payer();
        String receiver = flow.receiver();
        if (payer != null) party(payer, index, ".payer");
        if (receiver != null) party(receiver, index, ".receiver");
        if (payer == null && receiver == null) {
            String place = Place.item(Place.FLOWS, index);
            if (problems.clean(place + ".payer") && problems.clean(place + ".receiver")) {
                problems.add(Problem.Code.NO_PARTY, place);
            }
        } else if (payer != null && payer.equals(receiver)) {
            report(Problem.Code.SAME_PARTY, Place.item(Place.FLOWS, index) + ".receiver", payer);
        }
        switch (flow.booking()) {
            case Model.Booking.Schedule schedule -> schedule(schedule, index);
            case Model.Booking.Scaled scaled -> {
                timing(scaled.timing(), index);
                flowPhases(scaled.phases(), index);
            }
        }
    }

    private void party(String party, int index, String field) {
        if (parties.unknown(party)) {
            report(Problem.Code.UNKNOWN_NAME, Place.item(Place.FLOWS, index) + field, party);
        }
    }

    private void schedule(Model.Booking.Schedule schedule, int index) {
        notNegative(schedule.from(), index, "from");
        for (int i = 0; i < schedule.amounts().size(); i++) {
            double amount = schedule.amounts().get(i);
            if (!Double.isFinite(amount)) {
                report(
                        Problem.Code.NOT_FINITE,
                        Place.item(Place.FLOWS, index) + ".when.amounts[" + i + "]",
                        Numbers.text(amount));
            }
        }
    }

    private void timing(Model.Timing timing, int index) {
        switch (timing) {
            case Model.Timing.Once(long at) -> notNegative(at, index, "at");
            case Model.Timing.Each(long from, @Nullable Long to, long every) -> {
                notNegative(from, index, "from");
                if (to != null) notNegative(to, index, "to");
                if (every < 1) outOfRange(every, index, "every", "≥ 1");
            }
            case Model.Timing.Exit _, Model.Timing.Completion _ -> {}
        }
    }

    private void notNegative(long number, int index, String field) {
        if (number < 0) outOfRange(number, index, field, "≥ 0");
    }

    private void outOfRange(long number, int index, String field, String range) {
        report(
                Problem.Code.OUT_OF_RANGE,
                Place.item(Place.FLOWS, index) + ".when." + field,
                Long.toString(number),
                range);
    }

    private void flowPhases(List<String> names, int index) {
        if (names.isEmpty()) {
            // without a timing, or with both fields or neither, it is not sure that there should have been a phase
            String when = Place.item(Place.FLOWS, index) + ".when";
            boolean sure = !problems.reportedAt(when)
                    && problems.clean(when + ".timing")
                    && problems.clean(when + ".phase")
                    && problems.clean(when + ".phases");
            if (sure) problems.add(Problem.Code.EMPTY, when + ".phases");
            return;
        }
        Set<String> seen = names.size() == 1 ? Set.of() : new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean twice = names.size() > 1 && !seen.add(name);
            if (!twice && !phases.unknown(name)) continue;
            report(twice ? Problem.Code.DUPLICATE_NAME : Problem.Code.UNKNOWN_NAME, phasePlace(index, i), name);
        }
    }

    /** A single phase may have been written as a list of one. */
    private String phasePlace(int index, int i) {
        String when = Place.item(Place.FLOWS, index) + ".when";
        boolean single = problems.position(when + ".phase") != problems.position(when);
        return single ? when + ".phase" : when + ".phases[" + i + "]";
    }
}
