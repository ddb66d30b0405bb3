package nl.duaal.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the JSON of one flow to the model's: which fields there are depends on the timing and on the unit. */
final class FlowReader {

    private static final String[] SCALING = {"amount", "per", "groupSize", "weight", "probability", "ramp", "growth"};

    private enum Kind {
        ONCE,
        EACH,
        EXIT,
        COMPLETION,
        SCHEDULE
    }

    private enum Unit {
        PARTICIPANT,
        COHORT,
        GROUP
    }

    private final Problems problems;

    FlowReader(Problems problems) {
        this.problems = problems;
    }

    Model.Flow flow(@Nullable Fields fields, int index) {
        if (fields == null) {
            problems.touch(Place.item(Place.FLOWS, index) + ".payer");
            return new Model.Flow(
                    "", null, null, null, null, null, null, null, new Model.Booking.Schedule(0, List.of()));
        }
        Model.Flow flow = new Model.Flow(
                fields.requiredText("id"),
                fields.text("label"),
                fields.text("category"),
                fields.text("source"),
                fields.oneOf("mark", Model.Mark.class),
                fields.text("note"),
                fields.text("payer"),
                fields.text("receiver"),
                booking(fields));
        fields.end();
        return flow;
    }

    private Model.Booking booking(Fields fields) {
        Json json = fields.require("when");
        Fields when = json == null ? null : Fields.of(json, fields.at("when"), problems);
        Kind kind = null;
        if (when != null) {
            when.require("timing");
            kind = when.oneOf("timing", Kind.class);
        }
        if (when != null && kind == Kind.SCHEDULE) return schedule(fields, when);
        Model.Timing timing = new Model.Timing.Once(0);
        List<String> phases = List.of();
        if (when != null) {
            if (kind != null) timing = timing(when, kind);
            else when.ignore("at", "from", "to", "every", "amounts");
            phases = phases(when, kind);
            when.end();
        }
        return new Model.Booking.Scaled(
                kind == null ? absentOr(fields.expression("amount")) : fields.requiredExpression("amount"),
                per(fields),
                timing,
                phases,
                fields.expression("probability"),
                ramp(fields.object("ramp")),
                fields.expression("growth"));
    }

    /** Without a timing it is not known whether there must be an amount. */
    private static Expression absentOr(@Nullable Expression amount) {
        return amount == null ? Formula.UNREADABLE : amount;
    }

    private Model.Booking schedule(Fields fields, Fields when) {
        fields.refuse(SCALING);
        when.refuse("phase", "phases", "at", "to", "every");
        List<Double> amounts = new ArrayList<>();
        Json.Arr list = when.requiredList("amounts");
        if (list != null) {
            for (int i = 0; i < list.items().size(); i++) {
                double amount = Fields.number(list.items().get(i), when.at("amounts") + "[" + i + "]", problems);
                amounts.add(Double.isNaN(amount) ? 0.0 : amount);
            }
        }
        Model.Booking schedule = new Model.Booking.Schedule(when.whole("from", 0), amounts);
        when.end();
        return schedule;
    }

    private static Model.Timing timing(Fields when, Kind kind) {
        return switch (kind) {
            case ONCE -> {
                when.refuse("from", "to", "every", "amounts");
                yield new Model.Timing.Once(when.whole("at", 0));
            }
            case EACH -> {
                when.refuse("at", "amounts");
                yield new Model.Timing.Each(
                        when.whole("from", 0),
                        when.has("to") ? Long.valueOf(when.whole("to", 0)) : null,
                        when.whole("every", 1));
            }
            case EXIT -> {
                when.refuse("at", "from", "to", "every", "amounts");
                yield new Model.Timing.Exit();
            }
            case COMPLETION -> {
                when.refuse("at", "from", "to", "every", "amounts");
                yield new Model.Timing.Completion();
            }
            case SCHEDULE -> throw new IllegalArgumentException("a schedule has no timing of its own");
        };
    }

    private List<String> phases(Fields when, @Nullable Kind kind) {
        boolean one = when.has("phase");
        boolean several = when.has("phases");
        List<String> phases = new ArrayList<>();
        String phase = when.text("phase");
        if (phase != null) phases.add(phase);
        Json.Arr list = when.list("phases");
        if (list != null) {
            for (int i = 0; i < list.items().size(); i++) {
                String text = Fields.text(list.items().get(i), when.at("phases") + "[" + i + "]", problems);
                phases.add(text == null ? "" : text);
            }
        }
        // without a timing it may have been a schedule, which has no phase
        if (one == several && (one || kind != null)) {
            problems.add(Problem.Code.EXACTLY_ONE, when.place(), "phase", "phases");
        }
        return one && several ? List.of() : phases;
    }

    private Model.Per per(Fields fields) {
        boolean wrong = fields.has("per");
        Unit unit = fields.oneOf("per", Unit.class);
        if (unit == null && wrong) {
            // which of these belongs here is not known; what they say is still read
            Expression size = fields.expression("groupSize");
            fields.oneOf("weight", Model.Weight.class);
            return size == null ? new Model.Per.Cohort() : new Model.Per.Group(size);
        }
        return switch (unit == null ? Unit.PARTICIPANT : unit) {
            case PARTICIPANT -> {
                fields.refuse("groupSize");
                Model.Weight weight = fields.oneOf("weight", Model.Weight.class);
                yield new Model.Per.Participant(weight == null ? Model.Weight.ACTIVE : weight);
            }
            case COHORT -> {
                fields.refuse("groupSize", "weight");
                yield new Model.Per.Cohort();
            }
            case GROUP -> {
                fields.refuse("weight");
                yield new Model.Per.Group(fields.requiredExpression("groupSize"));
            }
        };
    }

    private static Model.@Nullable Ramp ramp(@Nullable Fields fields) {
        if (fields == null) return null;
        Model.Ramp ramp = new Model.Ramp(
                fields.requiredExpression("from"),
                fields.requiredExpression("to"),
                fields.requiredExpression("length"));
        fields.end();
        return ramp;
    }
}
