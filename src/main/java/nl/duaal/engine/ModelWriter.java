package nl.duaal.engine;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The canonical file form: what holds anyway is left out, a parameter, phase or flow stands on one line. */
final class ModelWriter {

    private final JsonWriter out = new JsonWriter();

    private ModelWriter() {}

    static String write(Model model) {
        ModelWriter writer = new ModelWriter();
        writer.model(model);
        return writer.out.text();
    }

    private void model(Model model) {
        out.open('{', true);
        out.field("name", model.name());
        out.field("note", model.note());
        out.field("start", model.start().toString());
        out.key("periodsPerYear").number((long) model.periodsPerYear());
        out.key("horizon").number((long) model.horizon());
        out.field("participants", model.participants());
        out.field("discountRate", model.discountRate());
        if (!model.partyDiscountRates().isEmpty()) {
            out.key("partyDiscountRates").open('{', false);
            model.partyDiscountRates().forEach(out::field);
            out.close('}');
        }
        out.key("parties");
        texts(model.parties());
        out.key("parameters").open('[', true);
        model.parameters().forEach(this::parameter);
        out.close(']').key("phases").open('[', true);
        model.phases().forEach(this::phase);
        out.close(']');
        if (!model.baseline().isEmpty()) {
            out.key("baseline").open('[', true);
            for (Model.BaselinePoint point : model.baseline()) {
                out.item().open('{', false);
                out.field("at", point.at());
                out.field("share", point.share());
                out.close('}');
            }
            out.close(']');
        }
        out.key("flows").open('[', true);
        model.flows().forEach(this::flow);
        out.close(']').close('}');
    }

    private void texts(List<String> texts) {
        out.open('[', false);
        for (String text : texts) out.item().string(text);
        out.close(']');
    }

    private static @Nullable String lower(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private void parameter(Model.Parameter parameter) {
        out.item().open('{', false);
        out.field("name", parameter.name());
        out.field("label", parameter.label());
        out.field("unit", parameter.unit());
        if (parameter.percent()) out.key("percent").raw("true");
        out.field("group", parameter.group());
        out.field(parameter.content() instanceof Formula ? "formula" : "value", parameter.content());
        if (parameter.uncertainty() != null) uncertainty(parameter.uncertainty());
        out.field("mark", lower(parameter.mark()));
        out.field("asOf", parameter.asOf() == null ? null : parameter.asOf().toString());
        out.field("source", parameter.source());
        out.field("note", parameter.note());
        out.close('}');
    }

    private void uncertainty(Model.Uncertainty uncertainty) {
        out.key("uncertainty").open('{', false);
        switch (uncertainty) {
            case Model.Uncertainty.Uniform(double min, double max) -> {
                out.field("kind", "uniform");
                out.field("min", min);
                out.field("max", max);
            }
            case Model.Uncertainty.Triangular(double min, double mode, double max) ->
                peak("triangular", min, mode, max);
            case Model.Uncertainty.Pert(double min, double mode, double max) -> peak("pert", min, mode, max);
            case Model.Uncertainty.Normal(double mean, double sd) -> {
                out.field("kind", "normal");
                out.field("mean", mean);
                out.field("sd", sd);
            }
            case Model.Uncertainty.Lognormal(double p5, double p95) -> {
                out.field("kind", "lognormal");
                out.field("p5", p5);
                out.field("p95", p95);
            }
        }
        out.close('}');
    }

    private void peak(String kind, double min, double mode, double max) {
        out.field("kind", kind);
        out.field("min", min);
        out.field("mode", mode);
        out.field("max", max);
    }

    private void phase(Model.Phase phase) {
        out.item().open('{', false);
        out.field("id", phase.id());
        out.field("label", phase.label());
        out.field("length", phase.length());
        out.field("dropout", phase.dropout());
        out.field("passRate", phase.passRate());
        out.close('}');
    }

    private void flow(Model.Flow flow) {
        out.item().open('{', false);
        out.field("id", flow.id());
        out.field("label", flow.label());
        out.field("category", flow.category());
        out.field("payer", flow.payer());
        out.field("receiver", flow.receiver());
        switch (flow.booking()) {
            case Model.Booking.Schedule schedule -> schedule(schedule);
            case Model.Booking.Scaled scaled -> scaled(scaled);
        }
        out.field("source", flow.source());
        out.field("mark", lower(flow.mark()));
        out.field("note", flow.note());
        out.close('}');
    }

    private void schedule(Model.Booking.Schedule schedule) {
        out.key("when").open('{', false);
        out.field("timing", "schedule");
        unless(0, "from", schedule.from());
        out.key("amounts").open('[', false);
        for (double amount : schedule.amounts()) out.item().number(amount);
        out.close(']').close('}');
    }

    private void scaled(Model.Booking.Scaled scaled) {
        out.field("amount", scaled.amount());
        switch (scaled.per()) {
            case Model.Per.Participant(Model.Weight weight) ->
                out.field("weight", weight == Model.Weight.ACTIVE ? null : lower(weight));
            case Model.Per.Cohort _ -> out.field("per", "cohort");
            case Model.Per.Group(Expression size) -> {
                out.field("per", "group");
                out.field("groupSize", size);
            }
        }
        out.key("when").open('{', false);
        switch (scaled.timing()) {
            case Model.Timing.Once(long at) -> {
                out.field("timing", "once");
                phases(scaled.phases());
                unless(0, "at", at);
            }
            case Model.Timing.Each(long from, @Nullable Long to, long every) -> {
                out.field("timing", "each");
                phases(scaled.phases());
                unless(0, "from", from);
                if (to != null) out.key("to").number(to);
                unless(1, "every", every);
            }
            case Model.Timing.Exit _ -> {
                out.field("timing", "exit");
                phases(scaled.phases());
            }
            case Model.Timing.Completion _ -> {
                out.field("timing", "completion");
                phases(scaled.phases());
            }
        }
        out.close('}');
        out.field("probability", scaled.probability());
        Model.Ramp ramp = scaled.ramp();
        if (ramp != null) {
            out.key("ramp").open('{', false);
            out.field("from", ramp.from());
            out.field("to", ramp.to());
            out.field("length", ramp.length());
            out.close('}');
        }
        out.field("growth", scaled.growth());
    }

    private void phases(List<String> phases) {
        if (phases.size() == 1) {
            out.field("phase", phases.getFirst());
        } else {
            out.key("phases");
            texts(phases);
        }
    }

    private void unless(long usual, String field, long number) {
        if (number != usual) out.key(field).number(number);
    }
}
