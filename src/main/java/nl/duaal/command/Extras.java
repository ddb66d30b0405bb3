package nl.duaal.command;

import java.util.List;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.SwitchingValue;
import nl.duaal.engine.Tornado;
import org.jspecify.annotations.Nullable;

/** What was asked for beside the results of a model; what was not is absent, also in the line. */
record Extras(
        @Nullable Simulation simulation,
        @Nullable Tornado tornado,
        @Nullable List<SwitchingValue> switching) {}
