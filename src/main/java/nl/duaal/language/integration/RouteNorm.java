package nl.duaal.language.integration;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.duaal.engine.Model;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.design.IntegrationRoute;
import org.jspecify.annotations.Nullable;

/** What a route asks, as it holds on a day. */
public sealed interface RouteNorm {

    IntegrationRoute route();

    /**
     * A level in a skill.
     *
     * @param lowered what is asked instead once the level was lowered; none where it cannot be
     */
    record Level(
            IntegrationRoute route,
            Skill skill,
            LanguageLevel level,
            @Nullable LanguageLevel lowered,
            String source,
            Model.Mark mark)
            implements RouteNorm {}

    /**
     * Hours that count for one of some ledgers; an hour that counts for two counts once.
     *
     * @param amountKey  how many, as a dated amount
     * @param asylumOnly whether only those are asked who came for asylum
     */
    record Hours(IntegrationRoute route, Set<Ledger> ledgers, String amountKey, boolean asylumOnly)
            implements RouteNorm {
        public Hours {
            ledgers = Collections.unmodifiableSet(EnumSet.copyOf(ledgers));
        }
    }
}
