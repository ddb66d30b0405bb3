package nl.duaal.trajectory.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.library.BlockKind;
import nl.duaal.library.PriceUnit;
import org.junit.jupiter.api.Test;

/** Figures reckoned by hand. */
class ModelAssemblyTest {

    private static Model model(Design design) {
        return switch (ModelAssembly.assemble(design, Designs.amounts())) {
            case Assembly.Made(var model) -> model;
            case Assembly.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static double total(Design design, String flow) {
        Evaluation evaluation = switch (Engine.evaluate(model(design))) {
            case Outcome.Ok(var evaluated) -> evaluated;
            case Outcome.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
        return evaluation.flows().stream()
                .filter(result -> result.flow().id().equals(flow))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no flow " + flow))
                .total();
    }

    private static List<DesignProblem> refused(Design design) {
        return switch (ModelAssembly.assemble(design, Designs.amounts())) {
            case Assembly.Made _ -> List.of();
            case Assembly.Refused(var problems) -> problems;
        };
    }

    @Test
    void weeks_are_rounded_up_to_whole_months() {
        assertThat(List.of(Weeks.months(1), Weeks.months(4), Weeks.months(5), Weeks.months(13), Weeks.months(17)))
                .containsExactly(1, 1, 2, 3, 4);
        assertThat(Weeks.months(52)).isEqualTo(12);
        assertThat(Weeks.months(53)).isEqualTo(13);
    }

    @Test
    void month_zero_is_the_first_month_with_participants() {
        Model model = model(Designs.small());
        assertThat(model.start()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(model.phases()).extracting(Model.Phase::id).containsExactly("preparation", "job");
    }

    @Test
    void hours_of_lessons_keep_their_sum() {
        // 12 hours × 17 weeks × € 100 × 2 groups, over four months
        assertThat(total(Designs.small(), "language_2_cost")).isCloseTo(40_800, within(1e-6));
    }

    @Test
    void screening_is_paid_at_the_start_for_all_candidates() {
        // € 300 × 3 candidates for each of the 10 who start
        assertThat(total(Designs.small(), "test_1_cost")).isCloseTo(9_000, within(1e-6));
    }

    @Test
    void wages_charges_and_output_of_a_job() {
        Design design = Designs.small();
        // 156 hours × € 15 × 1.08 × 8 months × 10; charges 20 % of it
        assertThat(total(design, "work_3_wage")).isCloseTo(202_176, within(1e-6));
        assertThat(total(design, "work_3_charges")).isCloseTo(40_435.2, within(1e-6));
        // 156 × € 40 × 0.6 × (0.5 + 0.6 + 0.7 + 0.8 + 0.9 + 1 + 1 + 1) × 10
        assertThat(total(design, "work_3_output")).isCloseTo(243_360, within(1e-6));
    }

    @Test
    void a_saved_benefit_goes_from_the_participant_to_the_municipality_while_employed() {
        // € 1,600 × 8 months × 10; nobody would have found work without the trajectory
        assertThat(total(Designs.small(), "job_benefit")).isCloseTo(128_000, within(1e-6));
        assertThat(total(Designs.small(), "preparation_benefit")).isZero();
    }

    @Test
    void a_contract_without_paid_work_saves_no_benefit() {
        assertThat(total(Designs.small().withoutBlock("work_3"), "job_benefit")).isZero();
    }

    @Test
    void transfers_cancel_for_society() {
        Model model = model(Designs.small());
        if (!(Engine.evaluate(model) instanceof Outcome.Ok<Evaluation>(var evaluation))) throw new AssertionError();
        // output − lessons − screening
        assertThat(evaluation.party(Model.SOCIETY).total()).isCloseTo(243_360 - 40_800 - 9_000, within(1e-6));
    }

    @Test
    void a_block_in_the_middle_of_a_phase_is_booked_in_its_months() {
        Design design = Designs.small()
                .withBlocks(List.of(new Block(
                        "coach_1",
                        BlockKind.COACHING,
                        "preparation",
                        "Coach",
                        5,
                        4,
                        2,
                        false,
                        null,
                        Designs.price(90, PriceUnit.HOUR),
                        Parties.MUNICIPALITY,
                        null,
                        java.util.Set.of(),
                        java.util.Map.of(),
                        List.of(),
                        null,
                        "",
                        "")));
        // weeks 5 to 9 lie in the second and third month: 2 hours × 4 weeks × € 90 × 10
        assertThat(total(design, "coach_1_cost")).isCloseTo(7_200, within(1e-6));
        Model.Flow flow = model(design).flows().getFirst();
        assertThat(flow.booking())
                .isInstanceOfSatisfying(
                        Model.Booking.Scaled.class,
                        scaled -> assertThat(scaled.timing()).isEqualTo(new Model.Timing.Each(1, 2L, 1)));
    }

    @Test
    void a_subsidy_in_tiers_is_for_as_many_places_as_there_are() {
        var tiers = List.of(Figure.of(8000), Figure.of(6000), Figure.of(5000), Figure.of(5000));
        var use = new SubsidyUse(
                "sowis_4", "sowis", "SOWIS", "job", Parties.STATE, Parties.EMPLOYER, tiers, SubsidyUse.Timing.START);
        Design ten = Designs.with(Designs.small(), use);
        assertThat(total(ten, "sowis_4")).isCloseTo(24_000, within(1e-6));
    }

    @Test
    void an_amount_of_the_library_is_that_of_the_start_month_with_its_source() {
        var use = new SubsidyUse(
                "own_4",
                "",
                "Subsidie",
                "job",
                Parties.STATE,
                Parties.EMPLOYER,
                List.of(Figure.dated("test.amount")),
                SubsidyUse.Timing.START);
        Model model = model(Designs.with(Designs.small(), use));
        Model.Parameter parameter = model.parameters().stream()
                .filter(one -> one.name().equals("own_4_amount"))
                .findFirst()
                .orElseThrow();
        assertThat(parameter.content()).isEqualTo(nl.duaal.engine.Expression.of(7000));
        assertThat(parameter.asOf()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(parameter.source()).isEqualTo("Staatscourant");
        assertThat(parameter.mark()).isEqualTo(Model.Mark.LAW);
        assertThat(parameter.note()).isNull();
    }

    @Test
    void an_unknown_amount_is_refused_at_its_place() {
        var use = new SubsidyUse(
                "own_4",
                "",
                "Subsidie",
                "job",
                Parties.STATE,
                Parties.EMPLOYER,
                List.of(Figure.dated("no.such")),
                SubsidyUse.Timing.START);
        assertThat(refused(Designs.with(Designs.small(), use)))
                .extracting(DesignProblem::code, DesignProblem::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        DesignProblem.Code.UNKNOWN_AMOUNT, "subsidy.own_4.tiers[0]"));
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        Design design = Designs.small()
                .withBlock(
                        "language_2",
                        block -> new Block(
                                block.key(),
                                block.kind(),
                                block.phase(),
                                " ",
                                3,
                                20,
                                -1,
                                false,
                                0,
                                block.price(),
                                null,
                                null,
                                block.ledgers(),
                                block.taught(),
                                block.slots(),
                                null,
                                "",
                                ""));
        assertThat(refused(design))
                .extracting(DesignProblem::code, DesignProblem::place)
                .containsExactlyInAnyOrder(
                        tuple(DesignProblem.Code.REQUIRED, "block.language_2.name"),
                        tuple(DesignProblem.Code.OUTSIDE_PHASE, "block.language_2.weeks"),
                        tuple(DesignProblem.Code.OUT_OF_RANGE, "block.language_2.hoursWeek"),
                        tuple(DesignProblem.Code.OUT_OF_RANGE, "block.language_2.groupSize"),
                        tuple(DesignProblem.Code.PAYER_NEEDED, "block.language_2.payer"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void a_design_comes_back_from_its_text_as_it_was() {
        Design design = Designs.small();
        String text = DesignJson.write(design);
        assertThat(DesignJson.read(text)).isEqualTo(design);
        assertThat(DesignJson.write(DesignJson.read(text))).isEqualTo(text);
    }

    @Test
    void the_model_reads_back_from_its_file_form() {
        Model model = model(Designs.small());
        assertThat(nl.duaal.engine.ModelFile.read(
                        nl.duaal.engine.ModelFile.write(model).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(Outcome.Ok.class);
    }
}
