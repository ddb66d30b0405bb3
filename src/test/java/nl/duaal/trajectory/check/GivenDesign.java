package nl.duaal.trajectory.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.duaal.library.BlockKind;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.SchoolRegion;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.EmployerCosts;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.IntegrationRoute;
import nl.duaal.trajectory.design.LearningProfile;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.Partner;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.PhaseKind;
import nl.duaal.trajectory.design.Slot;
import nl.duaal.trajectory.design.SubsidyUse;
import nl.duaal.trajectory.design.TargetGroup;
import nl.duaal.trajectory.design.Work;
import nl.duaal.trajectory.design.WorkLanguage;
import nl.duaal.trajectory.design.WorkTask;
import org.jspecify.annotations.Nullable;

/** A design with what a test needs: ten people who begin in January 2026; what is added last is what is changed. */
public final class GivenDesign {

    private YearMonth start = YearMonth.of(2026, 1);
    private int horizon = 48;
    private int participants = 10;
    private LearningProfile profile = LearningProfile.LOW;
    private IntegrationRoute route = IntegrationRoute.NONE;
    private TargetGroup.Household household = TargetGroup.Household.SINGLE;
    private @Nullable LocalDate termEnds;
    private @Nullable SchoolRegion region;
    private WorkLanguage workLanguage = WorkLanguage.DUTCH;
    private boolean minors;
    private String sector = "";
    private final Map<Skill, LanguageLevel> levels = new java.util.EnumMap<>(Skill.class);
    private final List<Phase> phases = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<SubsidyUse> subsidies = new ArrayList<>();
    private final List<WorkTask> tasks = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();

    public static GivenDesign of() {
        return new GivenDesign();
    }

    /** One phase in which people learn, so many weeks, on this footing. */
    public static GivenDesign learning(int weeks, ContractForm form) {
        return of().phase("learning", PhaseKind.LEARNING, weeks, form);
    }

    public GivenDesign start(YearMonth month) {
        start = month;
        return this;
    }

    public GivenDesign participants(int number) {
        participants = number;
        return this;
    }

    public GivenDesign route(IntegrationRoute wanted, @Nullable LocalDate ends) {
        route = wanted;
        termEnds = ends;
        return this;
    }

    public GivenDesign profile(LearningProfile wanted) {
        profile = wanted;
        return this;
    }

    public GivenDesign schools(SchoolRegion of) {
        region = of;
        return this;
    }

    public GivenDesign speaking(WorkLanguage language) {
        workLanguage = language;
        return this;
    }

    public GivenDesign sector(String key) {
        sector = key;
        return this;
    }

    public GivenDesign withMinors() {
        minors = true;
        return this;
    }

    public GivenDesign couple() {
        household = TargetGroup.Household.COUPLE;
        return this;
    }

    public GivenDesign starting(LanguageLevel level) {
        for (Skill skill : Skill.values()) levels.put(skill, level);
        return this;
    }

    public GivenDesign phase(String name, PhaseKind kind, @Nullable Integer weeks, ContractForm form) {
        phases.add(new Phase(key(name), kind, name, weeks, Figure.of(0), Figure.of(1), form, 0));
        return this;
    }

    public GivenDesign travel(double hours) {
        var last = phases.removeLast();
        phases.add(new Phase(
                last.key(),
                last.kind(),
                last.name(),
                last.weeks(),
                last.dropout(),
                last.passRate(),
                last.contract(),
                hours));
        return this;
    }

    public GivenDesign dropout(double perMonth, double passes) {
        var last = phases.removeLast();
        phases.add(new Phase(
                last.key(),
                last.kind(),
                last.name(),
                last.weeks(),
                Figure.of(perMonth),
                Figure.of(passes),
                last.contract(),
                last.travelWeek()));
        return this;
    }

    private static String key(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
    }

    /** A block in the last phase, all of its weeks. */
    public GivenDesign block(String name, BlockKind kind, double hours) {
        blocks.add(new Block(
                key(name),
                kind,
                phases.getLast().key(),
                name,
                0,
                null,
                hours,
                false,
                null,
                null,
                null,
                null,
                Set.of(),
                Map.of(),
                List.of(),
                null,
                "",
                ""));
        return this;
    }

    public GivenDesign work(double hours, double wage) {
        return work(hours, wage, null);
    }

    public GivenDesign work(double hours, double wage, @Nullable Double tax) {
        return block("work" + blocks.size(), BlockKind.PAID_WORK, hours)
                .wage(Figure.of(wage), tax == null ? null : Figure.of(tax));
    }

    public GivenDesign wage(Figure hour, @Nullable Figure tax) {
        return edit(block -> copy(
                block,
                block.fromWeek(),
                block.weeks(),
                block.inPaidTime(),
                block.groupSize(),
                new Work(hour, tax, Figure.of(40), Figure.of(0.8), Figure.of(0.5), Figure.of(1), null),
                block.ledgers(),
                block.taught(),
                block.slots()));
    }

    public GivenDesign weeks(int from, @Nullable Integer weeks) {
        return edit(block -> copy(
                block,
                from,
                weeks,
                block.inPaidTime(),
                block.groupSize(),
                block.work(),
                block.ledgers(),
                block.taught(),
                block.slots()));
    }

    public GivenDesign inPaidTime() {
        return edit(block -> copy(
                block,
                block.fromWeek(),
                block.weeks(),
                true,
                block.groupSize(),
                block.work(),
                block.ledgers(),
                block.taught(),
                block.slots()));
    }

    public GivenDesign group(int size) {
        return edit(block -> copy(
                block,
                block.fromWeek(),
                block.weeks(),
                block.inPaidTime(),
                size,
                block.work(),
                block.ledgers(),
                block.taught(),
                block.slots()));
    }

    public GivenDesign counts(Ledger... ledgers) {
        return edit(block -> copy(
                block,
                block.fromWeek(),
                block.weeks(),
                block.inPaidTime(),
                block.groupSize(),
                block.work(),
                EnumSet.copyOf(Arrays.asList(ledgers)),
                block.taught(),
                block.slots()));
    }

    public GivenDesign teaches(LanguageLevel level, Skill... skills) {
        var taught = new java.util.EnumMap<Skill, LanguageLevel>(Skill.class);
        for (Skill skill : skills) taught.put(skill, level);
        return edit(block -> copy(
                block,
                block.fromWeek(),
                block.weeks(),
                block.inPaidTime(),
                block.groupSize(),
                block.work(),
                block.ledgers(),
                taught,
                block.slots()));
    }

    /** A time in the week; {@code from} as an hour, such as 8.5 for half past eight. */
    public GivenDesign at(DayOfWeek day, double from, double hours) {
        return edit(block -> {
            var slots = new ArrayList<>(block.slots());
            slots.add(new Slot(day, (int) Math.round(from * 60), (int) Math.round(hours * 60)));
            return copy(
                    block,
                    block.fromWeek(),
                    block.weeks(),
                    block.inPaidTime(),
                    block.groupSize(),
                    block.work(),
                    block.ledgers(),
                    block.taught(),
                    slots);
        });
    }

    public GivenDesign subsidy(String scheme, double... tiers) {
        subsidies.add(new SubsidyUse(
                "subsidy" + subsidies.size(),
                scheme,
                scheme,
                phases.getLast().key(),
                Parties.STATE,
                Parties.EMPLOYER,
                Arrays.stream(tiers).mapToObj(Figure::of).toList(),
                SubsidyUse.Timing.START));
        return this;
    }

    public GivenDesign partner(String party) {
        partners.add(new Partner("partner" + partners.size(), party, party, "", ""));
        return this;
    }

    /** A task of the last phase. */
    public GivenDesign task(String name, boolean safety, LanguageLevel level, Skill... skills) {
        var needed = new java.util.EnumMap<Skill, LanguageLevel>(Skill.class);
        for (Skill skill : skills) needed.put(skill, level);
        tasks.add(new WorkTask("task" + tasks.size(), name, phases.getLast().key(), safety, needed));
        return this;
    }

    public Design design() {
        return new Design(
                "Proef",
                "",
                sector,
                start,
                horizon,
                participants,
                Figure.of(0),
                null,
                new TargetGroup(
                        profile,
                        levels,
                        route,
                        termEnds,
                        household,
                        3,
                        Figure.of(1600),
                        Figure.of(1700),
                        Figure.of(40),
                        List.of(),
                        minors),
                phases,
                blocks,
                new EmployerCosts(
                        Figure.of(0.03),
                        Figure.of(0.06),
                        Figure.of(0.01),
                        Figure.of(0.02),
                        Figure.of(0.06),
                        Figure.of(0.02),
                        Figure.of(0.08)),
                null,
                subsidies,
                tasks,
                partners,
                Map.of(),
                99,
                region,
                workLanguage);
    }

    public List<RuleFinding> findings() {
        return DesignRules.check(design(), GivenKnowledge.ofTheLibrary());
    }

    /** What is found of one rule. */
    public Optional<RuleFinding> finding(Rule rule) {
        return findings().stream().filter(found -> found.rule() == rule).findFirst();
    }

    private GivenDesign edit(java.util.function.UnaryOperator<Block> edit) {
        blocks.add(edit.apply(blocks.removeLast()));
        return this;
    }

    private static Block copy(
            Block block,
            int from,
            @Nullable Integer weeks,
            boolean paid,
            @Nullable Integer group,
            @Nullable Work work,
            Set<Ledger> ledgers,
            Map<Skill, LanguageLevel> taught,
            List<Slot> slots) {
        return new Block(
                block.key(),
                block.kind(),
                block.phase(),
                block.name(),
                from,
                weeks,
                block.hoursWeek(),
                paid,
                group,
                block.price(),
                block.payer(),
                work,
                ledgers,
                taught,
                slots,
                block.template(),
                block.responsible(),
                block.note());
    }
}
