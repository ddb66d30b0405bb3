package nl.duaal.insight.board.ui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.insight.board.Board;
import nl.duaal.insight.board.BoardCohort;
import nl.duaal.insight.board.BoardPaybacks;
import nl.duaal.insight.board.OwnBoard.Figures;
import nl.duaal.insight.board.Stages.Stage;
import nl.duaal.insight.board.Survival;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Says figures over cohorts in the user's language. */
final class BoardWords extends RoomWords {

    static final String NONE = "–";

    BoardWords(Locale locale) {
        super("insight.board", Words.closest(locale));
    }

    String state(CohortState state) {
        return Words.text(locale(), "cohort.state." + state.name());
    }

    String candidate(CandidateState state) {
        return Words.text(locale(), "cohort.candidate.state." + state.name());
    }

    String sector(String key) {
        String text = "trajectory.template." + key;
        return Words.has(locale(), text) ? Words.text(locale(), text) : key;
    }

    String party(String key) {
        String text = "costbenefit.party." + key;
        return Words.has(locale(), text) ? Words.text(locale(), text) : key;
    }

    String month(YearMonth month) {
        return figures().month(month);
    }

    String name(@Nullable BoardCohort cohort) {
        return cohort == null ? say("together") : cohort.name();
    }

    /** A name, with whose it is where there are cohorts of several. */
    String name(@Nullable BoardCohort cohort, Board board) {
        return cohort == null || board.owners().size() < 2
                ? name(cohort)
                : say("ofOwner", cohort.name(), cohort.owner().name());
    }

    /** What was chosen, a part each. */
    List<String> filters(Board board) {
        var filter = board.filter();
        var choices = board.choices();
        var parts = new ArrayList<String>();
        var cohort = filter.cohort();
        if (cohort != null) {
            parts.add(say(
                    "chosen.cohort",
                    choices.stream()
                            .filter(one -> one.uuid().equals(cohort))
                            .map(BoardCohort::name)
                            .findFirst()
                            .orElse(NONE)));
        }
        var organisation = filter.organisation();
        if (organisation != null) {
            parts.add(say(
                    "chosen.organisation",
                    board.owners().stream()
                            .filter(one -> one.uuid().equals(organisation))
                            .map(BoardCohort.Owner::name)
                            .findFirst()
                            .orElse(NONE)));
        }
        if (!filter.region().isEmpty()) {
            parts.add(say(
                    "chosen.region",
                    board.regions().stream()
                            .filter(one -> one.key().equals(filter.region()))
                            .map(BoardCohort.Region::name)
                            .findFirst()
                            .orElse(NONE)));
        }
        if (!filter.sector().isEmpty()) parts.add(say("chosen.sector", sector(filter.sector())));
        var from = filter.from();
        if (from != null) parts.add(say("chosen.from", month(from)));
        var until = filter.until();
        if (until != null) parts.add(say("chosen.until", month(until)));
        var state = filter.state();
        if (state != null) parts.add(say("chosen.state", state(state)));
        if (parts.isEmpty()) parts.add(say("chosen.all"));
        board.counted()
                .ifPresent(at -> parts.add(say("chosen.counted", figures().dateTime(at))));
        return parts;
    }

    String share(int part, int of) {
        return of == 0 ? NONE : figures().percent((double) part / of, 0);
    }

    String number(int number) {
        return figures().number(number, 0);
    }

    String between(Survival.Mark mark) {
        Double low = mark.low();
        Double high = mark.high();
        return low == null || high == null
                ? NONE
                : say("between", figures().percent(low, 0), figures().percent(high, 0));
    }

    /** Between which months it is paid back, in four of five cases. */
    String between(BoardPaybacks.Party party) {
        return party.low() == null && party.high() == null
                ? NONE
                : say("between", payback(party.low()), payback(party.high()));
    }

    /** How much later than planned. */
    String later(BoardPaybacks.Party party) {
        Double later = party.later();
        if (later == null) return NONE;
        if (Math.abs(later) < 0.05) return say("payback.same");
        String months = figures().number(Math.abs(later), 1);
        String one = "1".equals(months) ? ".one" : "";
        return say((later > 0 ? "payback.later" : "payback.earlier") + one, months);
    }

    /** A figure as it is read. */
    record Told(String name, String text) {}

    /** Of people at an employer's places: always the same figures, in the same order. */
    List<Told> figures(Figures of) {
        var rows = new ArrayList<Told>();
        rows.add(new Told(of("stage", Stage.BEGAN), number(of.began())));
        rows.add(new Told(say("own.there"), number(of.there())));
        for (int months : Figures.MONTHS) {
            rows.add(new Told(
                    say("survival.after", months),
                    of.still().stream()
                            .filter(still -> still.months() == months)
                            .map(still ->
                                    say("own.of", share(still.still(), still.could()), still.still(), still.could()))
                            .findFirst()
                            .orElse(NONE)));
        }
        Double hours = of.hours();
        rows.add(new Told(say("own.hours"), hours == null ? NONE : figures().number(hours, 1)));
        return rows;
    }

    String euros(@Nullable Double amount) {
        return amount == null ? NONE : figures().euro(amount);
    }

    /** An amount that may not be told. */
    String cents(Board.Costs costs, long cents) {
        return costs.few() ? say("costs.few") : figures().euro(cents / 100.0);
    }

    String payback(@Nullable Double months) {
        return months == null ? say("never") : figures().duration(months);
    }

    String leftOut(Board board) {
        return board.leftOut() == 1
                ? say("leftOut.one", board.least())
                : say("leftOut", board.leftOut(), board.least());
    }

    String untold(Board board) {
        return board.untold() == 1
                ? say("costs.untold.one", board.least())
                : say("costs.untold", board.untold(), board.least());
    }
}
