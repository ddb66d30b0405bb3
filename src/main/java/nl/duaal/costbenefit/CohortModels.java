package nl.duaal.costbenefit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.Place;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Model;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.Assembly;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import org.springframework.stereotype.Component;

/** What a cohort comes to in money: its own design, from its own start, for its own places. */
@Component
class CohortModels {

    private final TrajectoryService trajectories;

    CohortModels(TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    /** How many places each employer offers, at all its locations; employers without places are left out. */
    static Map<String, Integer> places(List<Place> all) {
        var places = new TreeMap<String, Integer>();
        for (Place place : all)
            places.merge(place.data().employer(), place.data().places(), Integer::sum);
        places.values().removeIf(count -> count == 0);
        return places;
    }

    /** The input that says something of a block of the design: its {@code price}, its {@code hours_week}. */
    static String key(Block block, String what) {
        return "par_" + block.key() + "_" + what;
    }

    /** What a model pays for a block, in euros; none where that is not one number. */
    static Optional<Double> price(Model base, Block block) {
        return CaseModels.parameter(base, key(block, "price"))
                .map(Model.Parameter::content)
                .filter(Expression.Value.class::isInstance)
                .map(content -> ((Expression.Value) content).number());
    }

    /**
     * The model of a part of a cohort.
     *
     * @param employer empty for the whole
     * @param places   of each employer; where there are none the whole has as many as its design
     */
    Assembly base(SignedIn about, Cohort cohort, String employer, Map<String, Integer> places) {
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        int people = employer.isEmpty() ? all : places.getOrDefault(employer, 0);
        Design design = cohort.design();
        String name = employer.isEmpty() ? cohort.data().name() : cohort.data().name() + " · " + employer;
        return trajectories.assemble(about, DesignEdit.of(design, edit -> {
            edit.name = name.length() > Design.NAME_MAX_LENGTH ? name.substring(0, Design.NAME_MAX_LENGTH) : name;
            edit.start = cohort.data().start();
            if (people > 0) edit.participants = people;
        }));
    }
}
