package nl.duaal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters that a flow's amounts rest on, directly or through formulas, also through the size of the cohort. */
final class UsedParameters {

    private final Map<String, Model.Parameter> parameters = new HashMap<>();
    private final Expression participants;

    private UsedParameters(Model model) {
        for (Model.Parameter parameter : model.parameters()) parameters.put(parameter.name(), parameter);
        participants = model.participants();
    }

    static List<Explanation.Used> of(Evaluation evaluation, Model.Booking.Scaled flow) {
        return new UsedParameters(evaluation.model()).of(evaluation.parameterValues(), flow);
    }

    private List<Explanation.Used> of(Map<String, Double> values, Model.Booking.Scaled flow) {
        Set<String> direct = new LinkedHashSet<>();
        collect(flow.amount(), direct);
        collect(flow.probability(), direct);
        if (flow.per() instanceof Model.Per.Group(Expression size)) collect(size, direct);
        Model.Ramp ramp = flow.ramp();
        if (ramp != null) {
            collect(ramp.from(), direct);
            collect(ramp.to(), direct);
            collect(ramp.length(), direct);
        }
        collect(flow.growth(), direct);
        Map<String, Integer> depths = depths(direct);
        List<Explanation.Used> used = new ArrayList<>();
        // each at its least depth, below the formula that brings it there first
        Deque<String> open = new ArrayDeque<>(direct);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!seen.add(name)) continue;
            int depth = depths.getOrDefault(name, 0);
            Model.Parameter parameter = parameters.get(name);
            Double value = values.get(name);
            if (parameter != null && value != null) used.add(new Explanation.Used(parameter, value, depth));
            List<String> deeper = new ArrayList<>(named(name));
            deeper.removeIf(next -> depths.getOrDefault(next, 0) != depth + 1);
            for (String next : deeper.reversed()) open.push(next);
        }
        return used;
    }

    /** The least number of formulas between the flow and each name, counted in breadth. */
    private Map<String, Integer> depths(Set<String> direct) {
        Map<String, Integer> depths = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>(direct);
        for (String name : direct) depths.put(name, 0);
        while (!queue.isEmpty()) {
            String name = queue.remove();
            int deeper = depths.getOrDefault(name, 0) + 1;
            for (String next : named(name)) {
                if (depths.putIfAbsent(next, deeper) == null) queue.add(next);
            }
        }
        return depths;
    }

    private Set<String> named(String name) {
        Set<String> names = new LinkedHashSet<>();
        Model.Parameter parameter = parameters.get(name);
        if (name.equals(Names.PARTICIPANTS)) collect(participants, names);
        else if (parameter != null) collect(parameter.content(), names);
        return names;
    }

    static void collect(@Nullable Expression expression, Set<String> names) {
        if (expression instanceof Formula formula) collect(formula.node(), names);
    }

    private static void collect(Node node, Set<String> names) {
        switch (node) {
            case Node.Num _ -> {}
            case Node.Name(String name) -> names.add(name);
            case Node.Negate(Node operand) -> collect(operand, names);
            case Node.Binary(Node.Operator _, Node left, Node right) -> {
                collect(left, names);
                collect(right, names);
            }
            case Node.Compare(Node.Comparison _, Node left, Node right) -> {
                collect(left, names);
                collect(right, names);
            }
            case Node.Call(Node.Function _, List<Node> arguments) -> arguments.forEach(a -> collect(a, names));
        }
    }
}
