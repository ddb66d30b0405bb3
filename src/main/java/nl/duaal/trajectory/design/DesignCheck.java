package nl.duaal.trajectory.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.duaal.library.BlockKind;
import nl.duaal.library.PriceUnit;
import nl.duaal.trajectory.design.DesignProblem.Code;
import org.jspecify.annotations.Nullable;

/** What cannot be in a design, whatever the law says; a design that has none of these can be kept. */
public final class DesignCheck {

    /** Names in a model are made of keys, and keep to the form of those. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private final Design design;
    private final List<DesignProblem> problems = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private DesignCheck(Design design) {
        this.design = design;
    }

    /** Everything that cannot be, each at its place; empty for a design that can be kept. */
    public static List<DesignProblem> check(Design design) {
        DesignCheck check = new DesignCheck(design);
        check.whole();
        check.group();
        check.phases();
        for (Block block : design.blocks()) check.block(block);
        check.costs();
        for (SubsidyUse subsidy : design.subsidies()) check.subsidy(subsidy);
        for (WorkTask task : design.tasks()) check.task(task);
        for (Partner partner : design.partners()) check.partner(partner);
        design.reasons().forEach((key, reason) -> check.text(reason, Design.TEXT_MAX_LENGTH, false, "reasons." + key));
        return List.copyOf(check.problems);
    }

    private void wrong(Code code, String place, Object... arguments) {
        problems.add(DesignProblem.of(code, place, arguments));
    }

    private void text(String text, int most, boolean required, String place) {
        if (required && text.isBlank()) wrong(Code.REQUIRED, place);
        if (text.length() > most) wrong(Code.TOO_LONG, place, most);
    }

    private void range(double value, double least, double most, String place) {
        if (!(value >= least && value <= most)) wrong(Code.OUT_OF_RANGE, place, least, most);
    }

    private void figure(@Nullable Figure figure, double least, double most, String place) {
        if (!(figure instanceof Figure.Own(double value, Double low, Double high))) return;
        range(value, least, most, place);
        if (low == null && high == null) return;
        if (low == null || high == null) wrong(Code.REQUIRED, place + (low == null ? ".low" : ".high"));
        else if (!(low <= value && value <= high && low < high)) wrong(Code.NOT_ASCENDING, place + ".low");
    }

    private void share(@Nullable Figure figure, String place) {
        figure(figure, 0, 1, place);
    }

    private void euros(@Nullable Figure figure, String place) {
        figure(figure, 0, 1e9, place);
    }

    private void key(String key, String place) {
        if (!keys.add(key)) wrong(Code.DUPLICATE_KEY, place, key);
        if (!KEY.matcher(key).matches()) wrong(Code.BAD_KEY, place, key);
    }

    private void party(@Nullable String party, String place) {
        if (party != null && !Parties.ALL.contains(party)) wrong(Code.UNKNOWN_PARTY, place, party);
    }

    private void inPhase(String phase, String place) {
        if (design.phase(phase).isEmpty()) wrong(Code.UNKNOWN_PHASE, place, phase);
    }

    private void whole() {
        text(design.name(), Design.NAME_MAX_LENGTH, true, "name");
        text(design.note(), Design.TEXT_MAX_LENGTH, false, "note");
        range(design.horizon(), 1, Design.MOST_HORIZON, "horizon");
        range(design.participants(), 1, Design.MOST_PARTICIPANTS, "participants");
        figure(design.discount(), -0.5, 1, "discount");
        figure(design.employerRate(), -0.5, 1, "employerRate");
        if (design.blocks().size() > Design.MOST_BLOCKS) wrong(Code.TOO_MANY, "blocks", Design.MOST_BLOCKS);
        if (design.phases().size() > Design.MOST_PHASES) wrong(Code.TOO_MANY, "phases", Design.MOST_PHASES);
    }

    private void group() {
        TargetGroup group = design.group();
        range(group.candidatesPerStart(), 1, 100, "group.candidatesPerStart");
        euros(group.benefitMonth(), "group.benefitMonth");
        euros(group.wageWithout(), "group.wageWithout");
        euros(group.taxWithout(), "group.taxWithout");
        int last = -1;
        for (int i = 0; i < group.without().size(); i++) {
            var point = group.without().get(i);
            String place = "group.without[" + i + "]";
            if (point.month() <= last) wrong(Code.NOT_ASCENDING, place + ".month");
            range(point.share(), 0, 1, place + ".share");
            last = point.month();
        }
    }

    private void phases() {
        boolean started = false;
        for (int i = 0; i < design.phases().size(); i++) {
            Phase phase = design.phases().get(i);
            String place = "phase." + phase.key();
            key(phase.key(), place);
            text(phase.name(), Design.NAME_MAX_LENGTH, true, place + ".name");
            boolean isLast = i == design.phases().size() - 1;
            Integer weeks = phase.weeks();
            if (weeks != null) range(weeks, 1, Phase.MOST_WEEKS, place + ".weeks");
            else if (!isLast) wrong(Code.OPEN_PHASE_NOT_LAST, place + ".weeks");
            if (phase.kind().hasParticipants()) started = true;
            else if (started) wrong(Code.CANDIDATES_AFTER_START, place + ".kind");
            share(phase.dropout(), place + ".dropout");
            share(phase.passRate(), place + ".passRate");
            range(phase.travelWeek(), 0, Block.MOST_HOURS_WEEK, place + ".travelWeek");
        }
        if (!started) wrong(Code.NO_PARTICIPANT_PHASE, "phases");
        int months = 0;
        for (Weeks.Span span : Weeks.spans(design)) if (span.months() != null) months += span.months();
        if (months > design.horizon()) wrong(Code.BEYOND_HORIZON, "horizon", months);
    }

    private void block(Block block) {
        String place = "block." + block.key();
        key(block.key(), place);
        text(block.name(), Design.NAME_MAX_LENGTH, true, place + ".name");
        text(block.note(), Design.TEXT_MAX_LENGTH, false, place + ".note");
        text(block.responsible(), Design.NAME_MAX_LENGTH, false, place + ".responsible");
        inPhase(block.phase(), place + ".phase");
        range(block.fromWeek(), 0, Phase.MOST_WEEKS, place + ".fromWeek");
        Integer weeks = block.weeks();
        if (weeks != null) range(weeks, 1, Phase.MOST_WEEKS, place + ".weeks");
        range(block.hoursWeek(), 0, Block.MOST_HOURS_WEEK, place + ".hoursWeek");
        Integer groupSize = block.groupSize();
        if (groupSize != null) range(groupSize, 1, Block.MOST_IN_GROUP, place + ".groupSize");
        design.phase(block.phase()).ifPresent(phase -> inside(block, phase, place));
        Price price = block.price();
        party(block.payer(), place + ".payer");
        if (price != null) {
            euros(price.amount(), place + ".price");
            if (block.payer() == null) wrong(Code.PAYER_NEEDED, place + ".payer");
            if (price.per() == PriceUnit.GROUP_HOUR && groupSize == null)
                wrong(Code.GROUP_NEEDED, place + ".groupSize");
        }
        work(block, place);
        for (int i = 0; i < block.slots().size(); i++) {
            Slot slot = block.slots().get(i);
            range(slot.start(), 0, Slot.DAY - 1, place + ".slots[" + i + "].start");
            range(slot.minutes(), 1, Slot.DAY, place + ".slots[" + i + "].minutes");
        }
    }

    private void inside(Block block, Phase phase, String place) {
        Integer phaseWeeks = phase.weeks();
        if (phaseWeeks == null) return;
        if (block.fromWeek() >= phaseWeeks) wrong(Code.OUTSIDE_PHASE, place + ".fromWeek", phase.name(), phaseWeeks);
        else if (block.weeks() != null && block.fromWeek() + block.weeks() > phaseWeeks) {
            wrong(Code.OUTSIDE_PHASE, place + ".weeks", phase.name(), phaseWeeks);
        }
    }

    private void work(Block block, String place) {
        Work work = block.work();
        boolean paid = block.kind() == BlockKind.PAID_WORK;
        if (work == null) {
            if (paid) wrong(Code.WORK_NEEDED, place + ".wageHour");
            return;
        }
        if (!paid && block.kind() != BlockKind.WORKPLACE_LEARNING) {
            wrong(Code.NOT_HERE, place + ".work");
            return;
        }
        if (paid && work.wageHour() == null) wrong(Code.WORK_NEEDED, place + ".wageHour");
        if (!paid && work.wageHour() != null) wrong(Code.NOT_HERE, place + ".wageHour");
        boolean early = design.phase(block.phase())
                .map(phase -> !phase.kind().hasParticipants())
                .orElse(false);
        if (early) wrong(Code.NOT_HERE, place + ".phase");
        euros(work.wageHour(), place + ".wageHour");
        euros(work.taxMonth(), place + ".taxMonth");
        euros(work.valueHour(), place + ".valueHour");
        share(work.productiveShare(), place + ".productiveShare");
        figure(work.startLevel(), 0, 2, place + ".startLevel");
        figure(work.endLevel(), 0, 2, place + ".endLevel");
        figure(work.rampMonths(), 1, Design.MOST_HORIZON, place + ".rampMonths");
    }

    private void costs() {
        EmployerCosts costs = design.employerCosts();
        share(costs.awf(), "costs.awf");
        share(costs.aof(), "costs.aof");
        share(costs.wko(), "costs.wko");
        share(costs.whk(), "costs.whk");
        share(costs.zvw(), "costs.zvw");
        share(costs.pension(), "costs.pension");
        share(costs.holiday(), "costs.holiday");
        Shortage shortage = design.shortage();
        if (shortage == null) return;
        design.phase(shortage.phase())
                .ifPresentOrElse(
                        phase -> {
                            if (phase.weeks() == null || !phase.kind().hasParticipants()) {
                                wrong(Code.LAST_PHASE_ENDS, "shortage.phase");
                            }
                        },
                        () -> wrong(Code.UNKNOWN_PHASE, "shortage.phase", shortage.phase()));
        euros(shortage.recruitmentSaved(), "shortage.recruitmentSaved");
        euros(shortage.vacancyMonth(), "shortage.vacancyMonth");
        figure(shortage.vacancyMonths(), 0, Design.MOST_HORIZON, "shortage.vacancyMonths");
        share(shortage.vacancyChance(), "shortage.vacancyChance");
        euros(shortage.replacement(), "shortage.replacement");
    }

    private void subsidy(SubsidyUse subsidy) {
        String place = "subsidy." + subsidy.key();
        key(subsidy.key(), place);
        text(subsidy.name(), Design.NAME_MAX_LENGTH, true, place + ".name");
        inPhase(subsidy.phase(), place + ".phase");
        design.phase(subsidy.phase()).ifPresent(phase -> {
            if (!phase.kind().hasParticipants()) wrong(Code.NOT_HERE, place + ".phase");
            else if (subsidy.timing() == SubsidyUse.Timing.COMPLETION && phase.weeks() == null) {
                wrong(Code.LAST_PHASE_ENDS, place + ".timing");
            }
        });
        party(subsidy.payer(), place + ".payer");
        party(subsidy.receiver(), place + ".receiver");
        if (subsidy.payer().equals(subsidy.receiver())) wrong(Code.SAME_PARTY, place + ".receiver");
        if (subsidy.tiers().isEmpty()) wrong(Code.REQUIRED, place + ".tiers[0]");
        if (subsidy.tiers().size() > 1 && subsidy.timing() != SubsidyUse.Timing.START) {
            wrong(Code.TIERS_AT_START, place + ".timing");
        }
        for (int i = 0; i < subsidy.tiers().size(); i++) euros(subsidy.tiers().get(i), place + ".tiers[" + i + "]");
    }

    private void task(WorkTask task) {
        String place = "task." + task.key();
        key(task.key(), place);
        text(task.name(), Design.NAME_MAX_LENGTH, true, place + ".name");
        inPhase(task.phase(), place + ".phase");
    }

    private void partner(Partner partner) {
        String place = "partner." + partner.key();
        key(partner.key(), place);
        text(partner.name(), Design.NAME_MAX_LENGTH, true, place + ".name");
        text(partner.responsible(), Design.NAME_MAX_LENGTH, false, place + ".responsible");
        text(partner.does(), Design.TEXT_MAX_LENGTH, false, place + ".does");
        party(partner.party(), place + ".party");
    }
}
