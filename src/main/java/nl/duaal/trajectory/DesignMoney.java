package nl.duaal.trajectory;

import java.util.List;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.library.LibraryService;
import nl.duaal.trajectory.design.Assembly;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignProblem;
import nl.duaal.trajectory.design.ModelAssembly;
import org.springframework.stereotype.Component;

/** From a design to figures: the amounts of the library, the assembly, what was refined, the engine. */
@Component
class DesignMoney {

    private final LibraryService library;
    private final List<MoneyStrip> strips;

    DesignMoney(LibraryService library, List<MoneyStrip> strips) {
        this.library = library;
        this.strips = List.copyOf(strips);
    }

    /** @param about who asks, for this trajectory: the amounts are those of its owner, also for a guest */
    Assembly assemble(SignedIn about, Design design) {
        return ModelAssembly.assemble(design, library.amounts(about));
    }

    MoneyOutcome of(SignedIn about, UUID uuid, Design design) {
        return switch (assemble(about, design)) {
            case Assembly.Refused(var problems) -> new MoneyOutcome.Refused(problems);
            case Assembly.Made(Model base) -> evaluated(about, uuid, base);
        };
    }

    private MoneyOutcome evaluated(SignedIn about, UUID uuid, Model base) {
        Model refined = base;
        for (MoneyStrip strip : strips) refined = strip.refined(about, uuid, refined);
        return switch (Engine.evaluate(refined)) {
            case Outcome.Ok(var evaluation) -> new MoneyOutcome.Evaluated(evaluation);
            case Outcome.Refused(var problems) ->
                new MoneyOutcome.Refused(problems.stream()
                        .map(problem -> DesignProblem.of(
                                DesignProblem.Code.MODEL,
                                "design",
                                problem.place(),
                                problem.code().key()))
                        .toList());
        };
    }
}
