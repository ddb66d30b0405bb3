package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Contribution.Answer;
import nl.duaal.engine.Contribution.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Least contributions that can be worked out with a pencil, and what must hold of all of them. */
class ContributionTest {

    private static final Form LUMP = new Form.Lump();
    private static final Form PER_STARTER = new Form.PerStarter();
    private static final Form PER_MONTH = new Form.PerPeriod(List.of("p"));

    /** Party a lays out 1000 and gets 100 a month for a year; b gets 50 a month. */
    private static final String FLOWS =
            "{'id': 'fee', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [1000]}},"
                    + "{'id': 'gain', 'receiver': 'a', 'when': {'timing': 'schedule', 'from': 1, 'amounts': "
                    + "[100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]}},"
                    + "{'id': 'saved', 'receiver': 'b', 'when': {'timing': 'schedule', 'from': 1, 'amounts': "
                    + "[50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50]}}";

    private static Evaluation year(int participants, String phases) {
        return Given.evaluation(Given.small(
                "", phases, FLOWS, "'horizon': 12, 'participants': " + participants + ", 'discountRate': 0"));
    }

    private static Outcome<Contribution> asked(Evaluation evaluation, Goal goal, String giver, Form form) {
        return Contribution.find(evaluation, new Contribution.Question(goal, giver, form));
    }

    private static Answer answer(Evaluation evaluation, Goal goal, Form form) {
        var outcome = asked(evaluation, goal, goal.party().equals("a") ? "b" : "a", form);
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<Contribution>) outcome).value().answer();
    }

    private static Answer.Enough enough(Evaluation evaluation, Goal goal, Form form) {
        Answer answer = answer(evaluation, goal, form);
        assertThat(answer).isInstanceOf(Answer.Enough.class);
        return (Answer.Enough) answer;
    }

    private static Goal payback(double periods) {
        return new Goal("a", SwitchingValue.Result.PAYBACK, periods);
    }

    @Test
    void a_lump_fills_what_is_missing_at_the_wished_month_and_moves_the_giver() {
        // after six months 1000 - 600 is missing
        var enough = enough(year(10, "{'id': 'p'}"), payback(6), LUMP);

        assertThat(enough.cents()).isEqualTo(400_00);
        assertThat(enough.amount()).isEqualTo(400);
        assertThat(enough.total()).isEqualTo(400);
        assertThat(enough.after().party("a").payback()).isEqualTo(6);
        assertThat(enough.after().party("a").npv()).isEqualTo(600);
        // b laid out nothing; now it gets 400 back at 50 a month
        assertThat(enough.after().party("b").payback()).isEqualTo(8);
        assertThat(enough.after().party("b").npv()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        // 400 between ten
        "10, 4000, 400",
        // between three: 133.33 each would leave a cent
        "3, 13334, 400.02"
    })
    void per_starter_it_is_rounded_up_to_a_whole_cent(int participants, long cents, double total) {
        var enough = enough(year(participants, "{'id': 'p'}"), payback(6), PER_STARTER);

        assertThat(enough.cents()).isEqualTo(cents);
        assertThat(enough.total()).isEqualTo(total, within(1e-9));
    }

    @Test
    void per_month_what_comes_before_the_wished_month_counts_and_all_of_it_is_paid() {
        // 400 in six months for ten: 6.666…; paid for twelve
        var all = enough(year(10, "{'id': 'p'}"), payback(6), PER_MONTH);
        assertThat(all.cents()).isEqualTo(667);
        assertThat(all.total()).isEqualTo(800.40, within(1e-9));

        // half leaves each month: 10 + 5 + 2.5 + 1.25 + 0.625 + 0.3125 = 19.6875 months; 400 / 19.6875 = 20.317…
        assertThat(enough(year(10, "{'id': 'p', 'dropout': 0.5}"), payback(6), PER_MONTH)
                        .cents())
                .isEqualTo(2032);

        // only the two months of p: 400 / 20
        var twoMonths = enough(year(10, "{'id': 'p', 'length': 2}, {'id': 'q'}"), payback(6), PER_MONTH);
        assertThat(twoMonths.cents()).isEqualTo(2000);
        assertThat(twoMonths.total()).isEqualTo(400);
    }

    @Test
    void what_is_reached_already_needs_nothing() {
        assertThat(answer(year(10, "{'id': 'p'}"), payback(10), LUMP)).isEqualTo(new Answer.NotNeeded());
        assertThat(answer(year(10, "{'id': 'p'}"), Goal.noLoss("a"), LUMP)).isEqualTo(new Answer.NotNeeded());
    }

    @Test
    void what_is_paid_after_the_wished_month_is_too_late_and_the_earliest_month_is_told() {
        // q begins after four months, so it pays first at the end of the fifth
        Evaluation evaluation = year(10, "{'id': 'p', 'length': 4}, {'id': 'q'}");
        var inQ = new Form.PerPeriod(List.of("q"));

        assertThat(answer(evaluation, payback(3), inQ)).isEqualTo(new Answer.TooLate(5));
        assertThat(answer(evaluation, payback(4), inQ)).isEqualTo(new Answer.TooLate(5));
        // after five months 500 is missing, and one month of ten people has to bring it
        assertThat(enough(evaluation, payback(5), inQ).cents()).isEqualTo(5000);
    }

    @Test
    void nobody_who_starts_and_a_phase_that_is_never_reached_pay_nothing() {
        assertThat(answer(year(0, "{'id': 'p'}"), payback(6), PER_STARTER)).isEqualTo(new Answer.NeverPaid());
        assertThat(answer(
                        year(10, "{'id': 'p', 'length': 12}, {'id': 'q'}"),
                        payback(6),
                        new Form.PerPeriod(List.of("q"))))
                .isEqualTo(new Answer.NeverPaid());
        assertThat(enough(year(0, ""), payback(6), LUMP).cents()).isEqualTo(400_00);
    }

    @Test
    void more_than_a_billion_each_is_too_much() {
        Evaluation evaluation = year(10, "{'id': 'p', 'length': 1, 'passRate': 1e-9}, {'id': 'q'}");

        assertThat(answer(evaluation, payback(2), new Form.PerPeriod(List.of("q"))))
                .isEqualTo(new Answer.TooMuch());
    }

    @Test
    void a_later_bill_has_to_be_filled_too() {
        // running sum -10, 10, -5, 5: earned back, lost again
        String flow = "{'id': 'x', 'receiver': 'a', 'when': {'timing': 'schedule', 'amounts': [-10, 20, -15, 10]}}";
        Evaluation evaluation = Given.evaluation(
                Given.small("", "{'id': 'p'}", flow, "'horizon': 3, 'participants': 1, 'discountRate': 0"));

        assertThat(enough(evaluation, payback(1), LUMP).cents()).isEqualTo(500);
        assertThat(enough(evaluation, payback(2), PER_MONTH).cents()).isEqualTo(250);
        // the first month's alone fills -10 + 20 + x - 15
        assertThat(enough(evaluation, payback(0), LUMP).cents()).isEqualTo(1000);
    }

    /** Party a lays out 1000 and gets 900 in both years; b nothing. At 100 % a year that is worth 450 and 225. */
    private static Evaluation twoYears() {
        String flow = "{'id': 'x', 'receiver': 'a', 'when': {'timing': 'schedule', 'amounts': [-1000, 900, 900]}}";
        return Given.evaluation(Given.small(
                "", "{'id': 'p'}", flow, "'horizon': 2, 'participants': 4, 'discountRate': 1, 'periodsPerYear': 1"));
    }

    @Test
    void no_loss_counts_what_is_paid_later_for_less() {
        // 325 is missing
        assertThat(enough(twoYears(), Goal.noLoss("a"), LUMP).cents()).isEqualTo(325_00);
        assertThat(enough(twoYears(), Goal.noLoss("a"), PER_STARTER).cents()).isEqualTo(81_25);
        // four people: 4 x (1/2 + 1/4) = 3 for every euro
        assertThat(enough(twoYears(), Goal.noLoss("a"), PER_MONTH).cents()).isEqualTo(108_34);
    }

    @Test
    void in_a_model_of_years_a_goal_in_months_lies_between_two_points() {
        Model model = twoYears().model();
        // -1000, -100, 800: after 1 1/9 years
        assertThat(answer(twoYears(), Goal.withinMonths(model, "a", 18), LUMP)).isEqualTo(new Answer.NotNeeded());
        assertThat(enough(twoYears(), Goal.withinMonths(model, "a", 12), LUMP).cents())
                .isEqualTo(100_00);
        // halfway the first year (-1000 - 100) / 2 is missing
        var half = enough(twoYears(), Goal.withinMonths(model, "a", 6), LUMP);
        assertThat(half.cents()).isEqualTo(550_00);
        assertThat(half.after().party("a").payback()).isEqualTo(0.5);
        // what is paid at the end of the year cannot bring it before the first month
        assertThat(enough(twoYears(), Goal.withinMonths(model, "a", 1), PER_MONTH)
                        .after()
                        .party("a")
                        .payback())
                .isLessThanOrEqualTo(1 / 12.0);
        assertThat(answer(twoYears(), payback(0), PER_MONTH)).isEqualTo(new Answer.TooLate(1));
    }

    @Test
    void a_question_that_cannot_be_asked_is_refused_with_a_code() {
        Evaluation evaluation = year(10, "{'id': 'p'}");
        assertThat(problems(asked(evaluation, payback(6), "a", LUMP))).containsExactly("sameParty file");
        assertThat(problems(asked(evaluation, payback(6), "x", LUMP))).containsExactly("unknownName file");
        assertThat(problems(asked(evaluation, payback(6), Model.SOCIETY, LUMP))).containsExactly("unknownName file");
        assertThat(problems(asked(evaluation, Goal.noLoss(Model.SOCIETY), "a", LUMP)))
                .containsExactly("unknownName file");
        assertThat(problems(asked(evaluation, payback(6), "b", new Form.PerPeriod(List.of("x")))))
                .containsExactly("unknownName flows[3].when.phase");
        assertThat(problems(asked(year(10, ""), payback(6), "b", PER_STARTER))).hasSize(1);
    }

    private static List<String> problems(Outcome<Contribution> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return Given.texts(((Outcome.Refused<Contribution>) outcome).problems());
    }

    @Test
    void a_flow_of_the_same_name_is_no_hindrance() {
        String flow = "{'id': 'contribution', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [7]}}";
        Evaluation evaluation = Given.evaluation(Given.small("", "", flow));

        assertThat(enough(evaluation, payback(1), LUMP).cents()).isEqualTo(700);
    }

    private static Model with(Model model, String giver, String receiver, Form form, long cents) {
        Expression amount = Expression.of(cents / 100.0);
        var active = new Model.Per.Participant(Model.Weight.ACTIVE);
        Model.Booking booking = switch (form) {
            case Form.Lump() -> new Model.Booking.Schedule(0, List.of(cents / 100.0));
            case Form.PerStarter() ->
                new Model.Booking.Scaled(
                        amount,
                        active,
                        new Model.Timing.Once(0),
                        List.of(model.phases().getFirst().id()),
                        null,
                        null,
                        null);
            case Form.PerPeriod(List<String> phases) ->
                new Model.Booking.Scaled(amount, active, new Model.Timing.Each(0, null, 1), phases, null, null, null);
        };
        List<Model.Flow> flows = new ArrayList<>(model.flows());
        flows.add(new Model.Flow("given", null, null, null, null, null, giver, receiver, booking));
        return model.withFlows(flows);
    }

    /** How many of each kind of answer there were. */
    private static final class Tally {
        int enough;
        int tooLate;
        int notNeeded;
    }

    private static void holds(Evaluation base, Goal goal, String giver, Form form, Tally tally) {
        var outcome = asked(base, goal, giver, form);
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        Model model = base.model();
        switch (((Outcome.Ok<Contribution>) outcome).value().answer()) {
            case Answer.Enough enough -> {
                tally.enough++;
                assertThat(enough.cents()).isPositive();
                Evaluation there = Given.evaluation(with(model, giver, goal.party(), form, enough.cents()));
                Evaluation less = Given.evaluation(with(model, giver, goal.party(), form, enough.cents() - 1));
                assertThat(goal.isReached(there)).isTrue();
                assertThat(goal.isReached(less)).isFalse();
                assertThat(enough.total()).isEqualTo(there.flow("given").total());
                assertThat(enough.after().party(giver).npv())
                        .isEqualTo(there.party(giver).npv());
                assertThat(enough.after().party(Model.SOCIETY).net())
                        .isEqualTo(base.party(Model.SOCIETY).net());
                for (String other : model.parties()) {
                    if (other.equals(giver) || other.equals(goal.party())) continue;
                    assertThat(enough.after().party(other).net())
                            .isEqualTo(base.party(other).net());
                }
            }
            case Answer.TooLate(Integer earliest) -> {
                tally.tooLate++;
                Evaluation rich = Given.evaluation(with(model, giver, goal.party(), form, Contribution.MOST_CENTS));
                assertThat(goal.isReached(rich)).isFalse();
                int last = earliest == null ? model.horizon() * 12 / model.periodsPerYear() : earliest - 1;
                assertThat(Goal.withinMonths(model, goal.party(), last).isReached(rich))
                        .isFalse();
                if (earliest == null) return;
                assertThat(Goal.withinMonths(model, goal.party(), earliest).isReached(rich))
                        .isTrue();
            }
            case Answer.NotNeeded _ -> {
                tally.notNeeded++;
                assertThat(goal.isReached(base)).isTrue();
            }
            case Answer.NeverPaid _, Answer.TooMuch _ ->
                assertThat(goal.isReached(base)).isFalse();
        }
    }

    private static List<Form> forms(Model model) {
        List<Form> forms = new ArrayList<>(List.of(LUMP, PER_STARTER));
        List<String> all = model.phases().stream().map(Model.Phase::id).toList();
        forms.add(new Form.PerPeriod(all));
        for (String phase : all) forms.add(new Form.PerPeriod(List.of(phase)));
        return forms;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bus-driver", "care-level-3", "energy-technician", "rail-track-worker"})
    void in_every_template_one_cent_less_is_not_enough_and_society_stays_as_it_was(String template) {
        Evaluation base = Given.evaluation(Given.model(Given.resource("/templates/" + template + ".json")));
        Tally tally = new Tally();
        for (String receiver : List.of("employer", "municipality", "participant")) {
            for (String giver : base.model().parties()) {
                if (giver.equals(receiver)) continue;
                for (Form form : forms(base.model())) {
                    for (int months : List.of(1, 12, 24, 36, 48)) {
                        holds(base, Goal.withinMonths(base.model(), receiver, months), giver, form, tally);
                    }
                    holds(base, Goal.noLoss(receiver), giver, form, tally);
                }
            }
        }
        assertThat(tally.enough).isGreaterThan(50);
        assertThat(tally.notNeeded).isPositive();
    }

    @Test
    void in_random_models_too() {
        Tally tally = new Tally();
        for (long seed = 0; seed < 300; seed++) {
            Evaluation base = Given.evaluation(GivenRandom.model(seed));
            int most = base.model().horizon() * 12 / base.model().periodsPerYear();
            for (Form form : forms(base.model())) {
                for (int months : new int[] {1, 5, 12, 18, 30}) {
                    if (months > most) continue;
                    holds(base, Goal.withinMonths(base.model(), "a", months), "b", form, tally);
                }
                holds(base, Goal.noLoss("a"), "c", form, tally);
            }
        }
        assertThat(tally.enough).isGreaterThan(500);
        assertThat(tally.tooLate).isGreaterThan(20);
        assertThat(tally.notNeeded).isGreaterThan(100);
    }
}
