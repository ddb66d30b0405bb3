package nl.duaal.costbenefit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.cohort.Cohort;
import nl.duaal.engine.Model;
import nl.duaal.language.result.BlockFigures;
import nl.duaal.language.result.GroupFigures;
import nl.duaal.language.result.LanguageFigures;
import nl.duaal.language.result.LanguageResults;
import nl.duaal.library.PriceUnit;
import nl.duaal.trajectory.design.Assembly;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Price;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the lessons of a cohort teach its cases: hours and groups as they really were, and what a level that was gained
 * cost.
 *
 * @see "decision 0082: what lessons teach the case"
 */
@Service
public class CohortTeaching {

    private final CaseService cases;
    private final CohortCases links;
    private final CohortModels models;
    private final LanguageResults results;
    private final Traces traces;

    CohortTeaching(CaseService cases, CohortCases links, CohortModels models, LanguageResults results, Traces traces) {
        this.cases = cases;
        this.links = links;
        this.models = models;
        this.results = results;
        this.traces = traces;
    }

    /**
     * A group and its costs.
     *
     * @param part     name of the part of the design that it carries out; empty: not said
     * @param cost     in euros, of what was given so far at the price of the design; none where that is not a price
     *                 for an hour or for somebody who takes part
     * @param perLevel in euros, what a whole level for one person cost, of the people who were measured; none while
     *                 too few were, or nothing was gained
     */
    public record OfGroup(GroupFigures figures, String part, Optional<Double> cost, Optional<Double> perLevel) {}

    /**
     * A part of the design, as it was planned and as it went.
     *
     * @param plannedGroup people in a group; none where it is not paid by the group
     */
    public record OfBlock(
            BlockFigures figures, Block block, @Nullable Integer plannedGroup) {}

    /** What was taught in a cohort. */
    public record Taught(List<OfGroup> groups, List<OfBlock> blocks) {
        public Taught {
            groups = List.copyOf(groups);
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * What was taught in a cohort up to and including today; none while there are no groups.
     *
     * @throws AccessDeniedException for who may not see cases
     */
    @Transactional(readOnly = true)
    public Optional<Taught> taught(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_CASES);
        return links.own(user, cohort)
                .flatMap(found -> results.of(user, found).map(figures -> taught(user, found, figures)));
    }

    private Taught taught(SignedIn user, Cohort cohort, LanguageFigures figures) {
        Optional<Model> base = models.base(user, cohort, "", Map.of()) instanceof Assembly.Made(Model made)
                ? Optional.of(made)
                : Optional.empty();
        var groups = figures.groups().stream()
                .map(group -> {
                    var block = block(cohort, group.block());
                    var cost = block.flatMap(part -> base.flatMap(model -> CohortModels.price(model, part))
                            .flatMap(price -> cost(part, price, group)));
                    return new OfGroup(
                            group,
                            block.map(Block::name).orElse(""),
                            cost,
                            cost.flatMap(euros -> perLevel(euros, group)));
                })
                .toList();
        var blocks = cohort.design().blocks().stream()
                .flatMap(block -> figures
                        .block(block.key())
                        .map(one -> new OfBlock(one, block, isByTheGroup(block) ? size(block) : null))
                        .stream())
                .toList();
        return new Taught(groups, blocks);
    }

    private static Optional<Block> block(Cohort cohort, @Nullable String key) {
        return cohort.design().blocks().stream()
                .filter(block -> block.key().equals(key))
                .findFirst();
    }

    /** What was given so far, in euros, as the model of the design counts it. */
    private static Optional<Double> cost(Block block, double price, GroupFigures group) {
        Price priced = block.price();
        if (priced == null) return Optional.empty();
        return switch (priced.per()) {
            case HOUR, PARTICIPANT_HOUR -> Optional.of(group.peopleHours().given() * price);
            case GROUP_HOUR -> Optional.of(group.hours().given() * price);
            case PARTICIPANT -> Optional.of(group.people() * price);
            case COHORT, MONTH, YEAR -> Optional.empty();
        };
    }

    /** The costs of those who were measured, over what they gained. */
    private static Optional<Double> perLevel(double cost, GroupFigures group) {
        if (group.measured() == 0 || group.levels() <= 0) return Optional.empty();
        return Optional.of(cost * group.measured() / group.people() / group.levels());
    }

    private static boolean isByTheGroup(Block block) {
        return block.price() != null && block.price().per() == PriceUnit.GROUP_HOUR;
    }

    private static int size(Block block) {
        return block.groupSize() == null ? 1 : block.groupSize();
    }

    /**
     * Lays the hours that were given, and how many were in a group, over the case of a part of a cohort, as facts with
     * their source.
     *
     * @param reason in words, for who reads the case: where the facts come from, and as of when
     * @return what came of it; none when there is nothing to take, or no such case
     */
    @Transactional
    public Optional<ChangeOutcome> take(SignedIn user, UUID cohort, UUID uuid, String reason) {
        traces.demand(user, Permission.WRITE_CASES);
        var taught = taught(user, cohort).orElse(null);
        var opened = links.partOf(user, cohort, uuid).orElse(null);
        if (taught == null || taught.blocks().isEmpty() || opened == null) return Optional.empty();
        var facts = new LinkedHashMap<String, Double>();
        for (OfBlock block : taught.blocks()) {
            facts.put(
                    CohortModels.key(block.block(), "hours_week"),
                    block.figures().hoursWeek());
            if (block.plannedGroup() != null) {
                facts.put(
                        CohortModels.key(block.block(), "group"),
                        block.figures().groupSize());
            }
        }
        return Optional.of(cases.takeFacts(user, uuid, opened.stored().version(), facts, reason));
    }
}
