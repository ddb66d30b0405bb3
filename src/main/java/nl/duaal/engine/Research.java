package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which assumptions are worth finding out more about, for one party: those that the spread of its net present value
 * comes from. A share is the part of the variance that would go if this assumption alone were known (first-order Sobol
 * index, see {@link Simulation.PartySpread}); shares of independent assumptions add up to at most 1, but for chance.
 *
 * @param shares   largest first, all uncertain parameters
 * @param deciding the first of them that together reach the part asked for; all, when they do not reach it
 * @param together what the deciding ones explain
 * @see "decision 0042: shares of the variance"
 */
public record Research(List<Share> shares, List<Share> deciding, double together) {

    public Research {
        shares = List.copyOf(shares);
        deciding = List.copyOf(deciding);
    }

    /** The part of the variance that comes from one parameter, 0 to 1. */
    public record Share(String parameter, double part) {}

    /**
     * What decides, such as: these three explain 80 per cent.
     *
     * @param part 0 to 1
     */
    public static Research of(Simulation.PartySpread spread, double part) {
        List<Share> shares = new ArrayList<>();
        spread.varianceShare().forEach((parameter, share) -> shares.add(new Share(parameter, share)));
        shares.sort(Comparator.comparingDouble(Share::part).reversed());
        List<Share> deciding = new ArrayList<>();
        double together = 0;
        for (Share share : shares) {
            if (together >= part || share.part() == 0) break;
            deciding.add(share);
            together += share.part();
        }
        return new Research(shares, deciding, together);
    }

    /** The parameters that no flow, phase, rate or other part of the model rests on, in the order of the file. */
    public static List<Model.Parameter> unused(Model model) {
        Set<String> used = new HashSet<>();
        List<Expression> open = new ArrayList<>(expressions(model));
        while (!open.isEmpty()) {
            Set<String> names = new HashSet<>();
            UsedParameters.collect(open.removeLast(), names);
            for (Model.Parameter parameter : model.parameters()) {
                if (names.contains(parameter.name()) && used.add(parameter.name())) open.add(parameter.content());
            }
        }
        return model.parameters().stream().filter(p -> !used.contains(p.name())).toList();
    }

    /** Everything that is written in a model, but for the parameters. */
    private static List<Expression> expressions(Model model) {
        List<@Nullable Expression> all = new ArrayList<>();
        all.add(model.participants());
        all.add(model.discountRate());
        all.addAll(model.partyDiscountRates().values());
        for (Model.Phase phase : model.phases()) {
            all.add(phase.length());
            all.add(phase.dropout());
            all.add(phase.passRate());
        }
        for (Model.BaselinePoint point : model.baseline()) all.add(point.share());
        for (Model.Flow flow : model.flows()) {
            if (!(flow.booking() instanceof Model.Booking.Scaled scaled)) continue;
            all.add(scaled.amount());
            all.add(scaled.probability());
            all.add(scaled.growth());
            if (scaled.per() instanceof Model.Per.Group(Expression size)) all.add(size);
            Model.Ramp ramp = scaled.ramp();
            if (ramp == null) continue;
            all.add(ramp.from());
            all.add(ramp.to());
            all.add(ramp.length());
        }
        List<Expression> present = new ArrayList<>();
        for (Expression expression : all) if (expression != null) present.add(expression);
        return present;
    }
}
