package nl.duaal.trajectory.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.library.Amounts;
import nl.duaal.library.BlockKind;
import nl.duaal.library.PriceUnit;
import nl.duaal.trajectory.design.DesignProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Turns a design into the model of its money: every block a cost or a gain of somebody, every amount with the date
 * and source it came from. Blocks are planned in weeks and phases of a model have whole months: weeks are rounded up,
 * and hours keep their sum.
 *
 * @see "decisions 5 and 6: design to model, dated amounts to model"
 */
public final class ModelAssembly {

    private final Design design;
    private final Inputs inputs;
    private final List<Model.Flow> flows = new ArrayList<>();
    private final Map<String, Weeks.Span> spans = new LinkedHashMap<>();

    private ModelAssembly(Design design, Amounts amounts) {
        this.design = design;
        this.inputs = new Inputs(amounts, design.start().atDay(1));
        for (Weeks.Span span : Weeks.spans(design)) spans.put(span.phase().key(), span);
    }

    /** The model of a design, with the amounts that hold on the first day of its start month. */
    public static Assembly assemble(Design design, Amounts amounts) {
        List<DesignProblem> problems = DesignCheck.check(design);
        if (!problems.isEmpty()) return new Assembly.Refused(problems);
        return new ModelAssembly(design, amounts).made();
    }

    private Assembly made() {
        whole();
        List<Model.Phase> phases = phases();
        costs();
        for (Block block : design.blocks()) block(block);
        standing();
        shortage();
        for (SubsidyUse subsidy : design.subsidies()) subsidy(subsidy);
        if (!inputs.problems().isEmpty()) return new Assembly.Refused(inputs.problems());
        Model model = new Model(
                design.name(),
                design.note().isBlank() ? null : design.note(),
                design.start(),
                12,
                design.horizon(),
                Expression.of(design.participants()),
                Inputs.parsed("discount_rate"),
                design.employerRate() == null ? Map.of() : Map.of(Parties.EMPLOYER, Inputs.parsed("employer_rate")),
                parties(),
                inputs.parameters(),
                phases,
                design.group().without().stream()
                        .map(point -> new Model.BaselinePoint(point.month(), Expression.of(point.share())))
                        .toList(),
                flows);
        return switch (Engine.evaluate(model)) {
            case Outcome.Ok<?> _ -> new Assembly.Made(model);
            case Outcome.Refused<?>(var problems) ->
                new Assembly.Refused(problems.stream()
                        .map(problem -> DesignProblem.of(
                                Code.MODEL,
                                "design",
                                problem.place(),
                                problem.code().key()))
                        .toList());
        };
    }

    private List<String> parties() {
        Set<String> used = new LinkedHashSet<>(
                List.of(Parties.EMPLOYER, Parties.MUNICIPALITY, Parties.STATE, Parties.PARTICIPANT));
        for (Model.Flow flow : flows) {
            if (flow.payer() != null) used.add(flow.payer());
            if (flow.receiver() != null) used.add(flow.receiver());
        }
        return Parties.ALL.stream().filter(used::contains).toList();
    }

    private void whole() {
        inputs.group(Terms.GROUP_WHOLE);
        inputs.figure("discount_rate", design.discount(), "Discontovoet", "per jaar", "discount");
        if (design.employerRate() != null) {
            inputs.figure(
                    "employer_rate",
                    design.employerRate(),
                    "Rendementseis van de werkgever",
                    "per jaar",
                    "employerRate");
        }
        inputs.group(Terms.GROUP_PEOPLE);
        TargetGroup group = design.group();
        inputs.number(
                "candidates_per_start", group.candidatesPerStart(), "Gescreende kandidaten per starter", "kandidaten");
        inputs.figure(
                "benefit_month",
                group.benefitMonth(),
                "Uitkering, kosten voor de gemeente",
                Terms.EURO_MONTH,
                "group.benefitMonth");
        inputs.figure(
                "wage_without",
                group.wageWithout(),
                "Loon van wie ook zonder traject werk vond",
                Terms.EURO_MONTH,
                "group.wageWithout");
        inputs.figure(
                "tax_without", group.taxWithout(), "Belasting over dat loon", Terms.EURO_MONTH, "group.taxWithout");
    }

    private List<Model.Phase> phases() {
        inputs.group(Terms.GROUP_PHASES);
        List<Model.Phase> phases = new ArrayList<>();
        for (Weeks.Span span : spans.values()) {
            Phase phase = span.phase();
            if (!phase.kind().hasParticipants()) continue;
            String place = "phase." + phase.key();
            String dropout = inputs.figure(
                    phase.key() + "_dropout",
                    phase.dropout(),
                    "Uitval: " + phase.name(),
                    Terms.CHANCE_MONTH,
                    place + ".dropout");
            boolean ends = span.months() != null;
            Expression pass = ends
                    ? Inputs.parsed(inputs.figure(
                            phase.key() + "_pass",
                            phase.passRate(),
                            "Gaat door na: " + phase.name(),
                            Terms.SHARE,
                            place + ".passRate"))
                    : null;
            phases.add(new Model.Phase(
                    phase.key(),
                    phase.name(),
                    span.months() == null ? null : Expression.of(span.months()),
                    Inputs.parsed(dropout),
                    pass));
        }
        return phases;
    }

    private void costs() {
        inputs.group(Terms.GROUP_COSTS);
        EmployerCosts costs = design.employerCosts();
        inputs.figure("employer_awf", costs.awf(), "Premie werkloosheid (AWf)", Terms.SHARE_WAGE, "costs.awf");
        inputs.figure("employer_aof", costs.aof(), "Premie arbeidsongeschiktheid (Aof)", Terms.SHARE_WAGE, "costs.aof");
        inputs.figure("employer_wko", costs.wko(), "Opslag kinderopvang (Wko)", Terms.SHARE_WAGE, "costs.wko");
        inputs.figure("employer_whk", costs.whk(), "Werkhervattingskas (Whk)", Terms.SHARE_WAGE, "costs.whk");
        inputs.figure("employer_zvw", costs.zvw(), "Werkgeversheffing Zvw", Terms.SHARE_WAGE, "costs.zvw");
        inputs.figure(
                "employer_pension", costs.pension(), "Pensioen, werkgeversdeel", Terms.SHARE_WAGE, "costs.pension");
        inputs.figure("employer_holiday", costs.holiday(), "Vakantiebijslag", Terms.SHARE_WAGE, "costs.holiday");
        inputs.formula(
                "employer_charges",
                "employer_awf + employer_aof + employer_wko + employer_whk + employer_zvw + employer_pension",
                "Werkgeverslasten en pensioen",
                Terms.SHARE_WAGE);
    }

    private void block(Block block) {
        Weeks.Span span = spans.get(block.phase());
        if (span == null) throw new IllegalStateException(block.key());
        boolean costs = block.price() != null && block.payer() != null;
        if (!costs && block.work() == null) return;
        inputs.group(span.phase().name());
        Weeks.Months months = Weeks.Months.of(block, span.phase().weeks(), span.months());
        if (span.phase().kind().hasParticipants()) {
            String hours = hours(block, months);
            if (costs) price(block, months, hours);
            if (block.work() != null) work(block, block.work(), months, hours);
        } else if (costs) {
            beforeTheStart(block);
        }
    }

    /** The name of the hours per month; weeks and months only meet here. */
    private String hours(Block block, Weeks.Months months) {
        String week = inputs.number(
                block.key() + "_hours_week", block.hoursWeek(), block.name() + ": uren per week", Terms.HOURS_WEEK);
        String text =
                months.open() ? week + " * 52 / 12" : week + " * " + number(months.weeks()) + " / " + months.count();
        return inputs.formula(block.key() + "_hours_month", text, block.name() + ": uren per maand", Terms.HOURS_MONTH);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void price(Block block, Weeks.Months months, String hours) {
        Price price = block.price();
        if (price == null) return;
        String amount = priced(block, price);
        Model.Timing each = new Model.Timing.Each(months.from(), last(months), 1);
        Model.Timing once = new Model.Timing.Once(months.from());
        Model.Per each1 = new Model.Per.Participant(Model.Weight.ACTIVE);
        switch (price.per()) {
            case HOUR, PARTICIPANT_HOUR -> cost(block, hours + " * " + amount, each1, each);
            case GROUP_HOUR -> cost(block, hours + " * " + amount, new Model.Per.Group(groupSize(block)), each);
            case PARTICIPANT -> cost(block, amount, each1, once);
            case COHORT -> cost(block, amount, new Model.Per.Cohort(), once);
            case MONTH -> cost(block, amount, monthly(block), each);
            case YEAR -> cost(block, amount, monthly(block), new Model.Timing.Each(months.from(), last(months), 12));
        }
    }

    /** Running a programme costs the same whoever is left; what is per month otherwise goes by heads. */
    private static Model.Per monthly(Block block) {
        return block.kind() == BlockKind.PROGRAMME
                ? new Model.Per.Cohort()
                : new Model.Per.Participant(Model.Weight.ACTIVE);
    }

    private static @Nullable Long last(Weeks.Months months) {
        return months.last() == null ? null : Long.valueOf(months.last());
    }

    private Expression groupSize(Block block) {
        int size = block.groupSize() == null ? 1 : block.groupSize();
        return Inputs.parsed(
                inputs.number(block.key() + "_group", size, block.name() + ": deelnemers per groep", Terms.PEOPLE));
    }

    private String priced(Block block, Price price) {
        String unit = switch (price.per()) {
            case HOUR, GROUP_HOUR, PARTICIPANT_HOUR -> Terms.EURO_HOUR;
            case MONTH -> Terms.EURO_MONTH;
            case PARTICIPANT -> "EUR per deelnemer";
            case COHORT -> "EUR per traject";
            case YEAR -> "EUR/jaar";
        };
        return inputs.figure(
                block.key() + "_price",
                price.amount(),
                block.name() + ": prijs",
                unit,
                "block." + block.key() + ".price");
    }

    private void cost(Block block, String amount, Model.Per per, Model.Timing timing) {
        flow(
                block.key() + "_cost",
                block.name(),
                category(block.kind()),
                block.payer(),
                null,
                amount,
                per,
                timing,
                List.of(block.phase()),
                null,
                null);
    }

    /** What is done for candidates is paid at the start, for all who were needed to find those who start. */
    private void beforeTheStart(Block block) {
        Price price = block.price();
        Weeks.Span span = spans.get(block.phase());
        if (price == null || span == null) return;
        Integer phaseWeeks = span.phase().weeks();
        int weeks = block.weeks() != null
                ? block.weeks()
                : (phaseWeeks == null ? 1 : Math.max(1, phaseWeeks - block.fromWeek()));
        String amount = priced(block, price);
        String total = "";
        if (isPerHour(price.per())) {
            String week = inputs.number(
                    block.key() + "_hours_week", block.hoursWeek(), block.name() + ": uren per week", Terms.HOURS_WEEK);
            total = week + " * " + weeks + " * ";
        }
        Model.Per heads = new Model.Per.Participant(Model.Weight.ACTIVE);
        Model.Per cohort = new Model.Per.Cohort();
        switch (price.per()) {
            case HOUR, PARTICIPANT_HOUR -> atTheStart(block, total + amount + " * candidates_per_start", heads);
            case GROUP_HOUR -> {
                groupSize(block);
                String size = block.key() + "_group / candidates_per_start";
                atTheStart(block, total + amount, new Model.Per.Group(Inputs.parsed(size)));
            }
            case PARTICIPANT -> atTheStart(block, amount + " * candidates_per_start", heads);
            case COHORT -> atTheStart(block, amount, cohort);
            case MONTH -> atTheStart(block, amount + " * " + weeks + " * 12 / 52", cohort);
            case YEAR -> atTheStart(block, amount + " * " + weeks + " / 52", cohort);
        }
    }

    private static boolean isPerHour(PriceUnit unit) {
        return switch (unit) {
            case HOUR, GROUP_HOUR, PARTICIPANT_HOUR -> true;
            case PARTICIPANT, COHORT, MONTH, YEAR -> false;
        };
    }

    private void atTheStart(Block block, String amount, Model.Per per) {
        flow(
                block.key() + "_cost",
                block.name(),
                category(block.kind()),
                block.payer(),
                null,
                amount,
                per,
                new Model.Timing.Once(0),
                List.of(first()),
                null,
                null);
    }

    /** The first phase with participants: month 0. */
    private String first() {
        return design.phases().stream()
                .filter(phase -> phase.kind().hasParticipants())
                .findFirst()
                .orElseThrow()
                .key();
    }

    private void work(Block block, Work work, Weeks.Months months, String hours) {
        String key = block.key();
        String place = "block." + key;
        Model.Timing each = new Model.Timing.Each(months.from(), last(months), 1);
        List<String> phase = List.of(block.phase());
        Model.Per heads = new Model.Per.Participant(Model.Weight.ACTIVE);
        if (work.wageHour() != null) {
            inputs.figure(
                    key + "_wage_hour",
                    work.wageHour(),
                    block.name() + ": bruto uurloon",
                    Terms.EURO_HOUR,
                    place + ".wageHour");
            String gross = inputs.formula(
                    key + "_gross_month",
                    hours + " * " + key + "_wage_hour * (1 + employer_holiday)",
                    block.name() + ": brutoloon per maand met vakantiebijslag",
                    Terms.EURO_MONTH);
            flow(
                    key + "_wage",
                    block.name() + ": loon",
                    "wage",
                    Parties.EMPLOYER,
                    Parties.PARTICIPANT,
                    gross,
                    heads,
                    each,
                    phase,
                    null,
                    null);
            flow(
                    key + "_charges",
                    block.name() + ": werkgeverslasten",
                    "wage",
                    Parties.EMPLOYER,
                    Parties.STATE,
                    gross + " * employer_charges",
                    heads,
                    each,
                    phase,
                    null,
                    null);
        }
        if (work.taxMonth() != null) {
            inputs.figure(
                    key + "_tax_month",
                    work.taxMonth(),
                    block.name() + ": belasting van de deelnemer",
                    Terms.EURO_MONTH,
                    place + ".taxMonth");
            flow(
                    key + "_tax",
                    block.name() + ": belasting",
                    "tax",
                    Parties.PARTICIPANT,
                    Parties.STATE,
                    key + "_tax_month",
                    heads,
                    each,
                    phase,
                    null,
                    null);
        }
        output(block, work, months, hours, each);
    }

    private void output(Block block, Work work, Weeks.Months months, String hours, Model.Timing each) {
        String key = block.key();
        String place = "block." + key;
        inputs.figure(
                key + "_value_hour",
                work.valueHour(),
                block.name() + ": waarde van een productief uur van een vakvolwassene",
                Terms.EURO_HOUR,
                place + ".valueHour");
        inputs.figure(
                key + "_productive_share",
                work.productiveShare(),
                block.name() + ": productief deel van de uren",
                Terms.SHARE_HOURS,
                place + ".productiveShare");
        inputs.figure(
                key + "_level_start",
                work.startLevel(),
                block.name() + ": productiviteit aan het begin",
                Terms.SHARE_SKILLED,
                place + ".startLevel");
        inputs.figure(
                key + "_level_end",
                work.endLevel(),
                block.name() + ": productiviteit aan het eind",
                Terms.SHARE_SKILLED,
                place + ".endLevel");
        Expression length;
        if (work.rampMonths() != null) {
            length = Inputs.parsed(inputs.figure(
                    key + "_ramp",
                    work.rampMonths(),
                    block.name() + ": maanden tot die productiviteit",
                    Terms.MONTHS,
                    place + ".rampMonths"));
        } else {
            length = Expression.of(months.open() ? 1 : months.count());
        }
        flow(
                key + "_output",
                block.name() + ": productie",
                "output",
                null,
                Parties.EMPLOYER,
                hours + " * " + key + "_value_hour * " + key + "_productive_share",
                new Model.Per.Participant(Model.Weight.ACTIVE),
                each,
                List.of(block.phase()),
                null,
                new Model.Ramp(Inputs.parsed(key + "_level_start"), Inputs.parsed(key + "_level_end"), length));
    }

    /** What changes for the participant, the municipality and the state against the line without the trajectory. */
    private void standing() {
        for (Weeks.Span span : spans.values()) {
            Phase phase = span.phase();
            if (!phase.kind().hasParticipants()) continue;
            List<String> in = List.of(phase.key());
            Model.Timing each = new Model.Timing.Each(0, null, 1);
            Model.Per lockedIn = new Model.Per.Participant(Model.Weight.LOCKIN);
            if (isEmployed(phase)) {
                Model.Per more = new Model.Per.Participant(Model.Weight.ADDITIONAL);
                flow(
                        phase.key() + "_benefit",
                        "Bespaarde uitkering: " + phase.name(),
                        "benefit",
                        Parties.PARTICIPANT,
                        Parties.MUNICIPALITY,
                        "benefit_month",
                        more,
                        each,
                        in,
                        null,
                        null);
            } else {
                flow(
                        phase.key() + "_benefit",
                        "Langere uitkering: " + phase.name(),
                        "benefit",
                        Parties.MUNICIPALITY,
                        Parties.PARTICIPANT,
                        "benefit_month",
                        lockedIn,
                        each,
                        in,
                        null,
                        null);
            }
            flow(
                    phase.key() + "_wage_without",
                    "Gemist loon zonder traject: " + phase.name(),
                    "wage",
                    Parties.PARTICIPANT,
                    null,
                    "wage_without",
                    lockedIn,
                    each,
                    in,
                    null,
                    null);
            flow(
                    phase.key() + "_tax_without",
                    "Belasting over gemist loon: " + phase.name(),
                    "tax",
                    Parties.STATE,
                    Parties.PARTICIPANT,
                    "tax_without",
                    lockedIn,
                    each,
                    in,
                    null,
                    null);
        }
    }

    /** Only a wage takes the place of a benefit: a contract without paid work in the design does not. */
    private boolean isEmployed(Phase phase) {
        return phase.contract().isEmployment()
                && design.blocksOf(phase.key()).stream().anyMatch(block -> block.kind() == BlockKind.PAID_WORK);
    }

    private void shortage() {
        Shortage shortage = design.shortage();
        if (shortage == null) return;
        inputs.group(Terms.GROUP_SHORTAGE);
        inputs.figure(
                "shortage_recruitment",
                shortage.recruitmentSaved(),
                "Werving die niet nodig is",
                "EUR per aanstelling",
                "shortage.recruitmentSaved");
        inputs.figure(
                "shortage_vacancy_month",
                shortage.vacancyMonth(),
                "Kosten van een open plek",
                Terms.EURO_MONTH,
                "shortage.vacancyMonth");
        inputs.figure(
                "shortage_vacancy_months",
                shortage.vacancyMonths(),
                "Zo lang zou de plek open blijven",
                Terms.MONTHS,
                "shortage.vacancyMonths");
        inputs.figure(
                "shortage_vacancy_chance",
                shortage.vacancyChance(),
                "Kans dat de plek anders open blijft",
                Terms.CHANCE,
                "shortage.vacancyChance");
        inputs.figure(
                "shortage_replacement",
                shortage.replacement(),
                "Vervanging van wie weer weggaat",
                "EUR per vertrek",
                "shortage.replacement");
        Model.Per heads = new Model.Per.Participant(Model.Weight.ACTIVE);
        Model.Timing done = new Model.Timing.Completion();
        List<String> after = List.of(shortage.phase());
        flow(
                "shortage_hire",
                "Bespaarde werving",
                "shortage",
                null,
                Parties.EMPLOYER,
                "shortage_recruitment",
                heads,
                done,
                after,
                null,
                null);
        flow(
                "shortage_vacancy",
                "Vermeden open plek",
                "shortage",
                null,
                Parties.EMPLOYER,
                "shortage_vacancy_month * shortage_vacancy_months",
                heads,
                done,
                after,
                "shortage_vacancy_chance",
                null);
        List<String> jobs = jobsAfter(shortage.phase());
        if (!jobs.isEmpty()) {
            flow(
                    "shortage_leaver",
                    "Vervanging bij vertrek",
                    "turnover",
                    Parties.EMPLOYER,
                    null,
                    "shortage_replacement",
                    heads,
                    new Model.Timing.Exit(),
                    jobs,
                    null,
                    null);
        }
    }

    private List<String> jobsAfter(String phase) {
        List<String> keys = new ArrayList<>();
        boolean after = false;
        for (Phase one : design.phases()) {
            if (after && (one.kind() == PhaseKind.JOB || one.kind() == PhaseKind.AFTERCARE)) keys.add(one.key());
            after |= one.key().equals(phase);
        }
        return keys;
    }

    private void subsidy(SubsidyUse subsidy) {
        inputs.group(Terms.GROUP_SUBSIDIES);
        List<String> tiers = new ArrayList<>();
        for (int i = 0; i < subsidy.tiers().size(); i++) {
            boolean one = subsidy.tiers().size() == 1;
            tiers.add(inputs.figure(
                    subsidy.key() + (one ? "_amount" : "_tier_" + (i + 1)),
                    subsidy.tiers().get(i),
                    subsidy.name() + (one ? "" : ": plek " + (i + 1)),
                    Terms.EURO,
                    "subsidy." + subsidy.key() + ".tiers[" + i + "]"));
        }
        Weeks.Span span = spans.get(subsidy.phase());
        if (span == null) throw new IllegalStateException(subsidy.key());
        Model.Timing timing = timing(subsidy, span);
        if (timing == null) return;
        boolean byHead = tiers.size() == 1;
        flow(
                subsidy.key(),
                subsidy.name(),
                "subsidy",
                subsidy.payer(),
                subsidy.receiver(),
                byHead ? tiers.getFirst() : inTiers(tiers),
                byHead ? new Model.Per.Participant(Model.Weight.ACTIVE) : new Model.Per.Cohort(),
                timing,
                List.of(subsidy.phase()),
                null,
                null);
    }

    /** The first place the first amount, the second the second; a part of a place a part of it. */
    private static String inTiers(List<String> tiers) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tiers.size(); i++) {
            if (i > 0) text.append(" + ");
            text.append(tiers.get(i))
                    .append(" * max(0, min(1, participants - ")
                    .append(i)
                    .append("))");
        }
        return text.toString();
    }

    /** None where the scheme has ended before the first time it would be received. */
    private Model.@Nullable Timing timing(SubsidyUse subsidy, Weeks.Span span) {
        Long last = lastMonth(subsidy, span);
        if (last != null && last < 0) return null;
        return switch (subsidy.timing()) {
            case START -> new Model.Timing.Once(0);
            case MONTHLY -> new Model.Timing.Each(0, last, 1);
            case YEARLY -> {
                int first = span.months() == null ? 11 : Math.min(11, span.months() - 1);
                yield new Model.Timing.Each(first, last, 12);
            }
            case COMPLETION -> new Model.Timing.Completion();
        };
    }

    /** The last month of its phase in which a subsidy is received; none when its scheme outlasts the phase. */
    private @Nullable Long lastMonth(SubsidyUse subsidy, Weeks.Span span) {
        if (!(subsidy.tiers().getFirst() instanceof Figure.Dated(String amount))) return null;
        var ends = inputs.ends(amount);
        if (ends == null) return null;
        var begins = design.start().plusMonths(span.month());
        long months = java.time.temporal.ChronoUnit.MONTHS.between(begins, java.time.YearMonth.from(ends));
        return span.months() != null && months >= span.months() ? null : Long.valueOf(months);
    }

    private static String category(BlockKind kind) {
        return switch (kind) {
            case LANGUAGE_LESSON -> "language";
            case VOCATIONAL_LESSON, TEST_OR_EXAM -> "training";
            case WORKPLACE_LEARNING, PAID_WORK, COACHING -> "coaching";
            case BUDDY, INCLUSION_ACTION -> "inclusion";
            case MATERIAL -> "material";
            case PROGRAMME -> "programme";
            case MILESTONE, GO_NO_GO -> "other";
        };
    }

    private void flow(
            String id,
            String label,
            String category,
            @Nullable String payer,
            @Nullable String receiver,
            String amount,
            Model.Per per,
            Model.Timing timing,
            List<String> phases,
            @Nullable String probability,
            Model.@Nullable Ramp ramp) {
        flows.add(new Model.Flow(
                id,
                label,
                category,
                null,
                null,
                null,
                payer,
                receiver,
                new Model.Booking.Scaled(
                        Inputs.parsed(amount),
                        per,
                        timing,
                        phases,
                        probability == null ? null : Inputs.parsed(probability),
                        ramp,
                        null)));
    }
}
