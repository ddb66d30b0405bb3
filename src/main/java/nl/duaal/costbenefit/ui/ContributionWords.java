package nl.duaal.costbenefit.ui;

import java.util.List;
import nl.duaal.engine.Contribution;
import nl.duaal.engine.Contribution.Answer;
import nl.duaal.engine.Evaluation;
import org.jspecify.annotations.Nullable;

/** Says how large a contribution has to be, and what it does to both. */
final class ContributionWords {

    private final CaseWords words;
    private final ContributionUrl url;
    private final String receiver;
    private final String giver;

    ContributionWords(CaseWords words, ContributionUrl url) {
        this.words = words;
        this.url = url;
        this.receiver = words.partyInSentence(url.party());
        this.giver = words.partyInSentence(url.giver());
    }

    private String say(String key, Object... arguments) {
        return words.say("contribution." + key, arguments);
    }

    /** A wish as the head of its row. */
    String wish(String wish) {
        return wish.equals(ContributionUrl.NO_LOSS) ? say("table.noLoss") : say("table.within" + one(wish), wish);
    }

    private static String one(String months) {
        return months.equals("1") ? ".one" : "";
    }

    /** What the amount is for. */
    String per(Evaluation evaluation) {
        return switch (url.form()) {
            case LUMP -> say("per.lump");
            case STARTER -> say("per.starter");
            case PERIOD -> say(isMonthly(evaluation) ? "per.month" : "per.year");
        };
    }

    private static boolean isMonthly(Evaluation evaluation) {
        return evaluation.model().periodsPerYear() == 12;
    }

    /** The answer in a sentence. */
    String answer(Contribution contribution) {
        return switch (contribution.answer()) {
            case Answer.Enough enough -> enough(contribution, enough);
            case Answer.NotNeeded _ -> notNeeded(contribution.before());
            case Answer.TooLate(Integer earliest) ->
                earliest == null
                        ? say("answer.never", receiver)
                        : say("answer.tooLate" + one(url.wish()), receiver, url.wish(), String.valueOf(earliest));
            case Answer.NeverPaid _ -> say("answer.neverPaid");
            case Answer.TooMuch _ -> say("answer.tooMuch");
        };
    }

    /** What an amount comes to, and what it does to the giver; nothing for other answers. */
    String consequences(Contribution contribution) {
        if (!(contribution.answer() instanceof Answer.Enough enough)) return "";
        Evaluation before = contribution.before();
        var now = before.party(url.giver());
        var then = enough.after().party(url.giver());
        String total = url.form() == ContributionUrl.Form.LUMP
                ? ""
                : say("answer.total", words.figures().euro(enough.total())) + " ";
        return total
                + giversPayback(before, now.payback(), then.payback())
                + " "
                + say(
                        "giver.npv",
                        giver,
                        words.figures().euro(now.npv()),
                        words.figures().euro(then.npv()));
    }

    /** How much sooner or later a party earns it back with the contribution; nothing when it never does. */
    String paybackDifference(Evaluation now, Evaluation then, String party) {
        Double before = now.party(party).payback();
        Double after = then.party(party).payback();
        if (before == null) return after == null ? "" : say("table.nowDoes");
        if (after == null) return say("table.noMore");
        long months = CaseWords.months(then, after) - CaseWords.months(now, before);
        if (months == 0) return say("table.same");
        return say(months > 0 ? "table.later" : "table.sooner", words.figures().duration(Math.abs(months)));
    }

    /** Why there is no amount, in a few words; for answers that are not an amount. */
    String shortReason(Contribution contribution) {
        return switch (contribution.answer()) {
            case Answer.TooLate(Integer earliest) ->
                earliest == null ? say("short.never") : say("short.tooLate", String.valueOf(earliest));
            case Answer.NeverPaid _ -> say("short.neverPaid");
            case Answer.TooMuch _ -> say("short.tooMuch");
            case Answer.Enough _, Answer.NotNeeded _ -> "";
        };
    }

    private String enough(Contribution contribution, Answer.Enough enough) {
        boolean worth = url.wish().equals(ContributionUrl.NO_LOSS);
        String reached = worth
                ? say("reached.noLoss", receiver, words.horizon(contribution.before()))
                : say("reached.months" + one(url.wish()), receiver, url.wish());
        return say("answer.enough", giver, amount(contribution.before(), enough), reached);
    }

    private String amount(Evaluation evaluation, Answer.Enough enough) {
        String euros = words.figures().euroCents(enough.amount());
        return switch (url.form()) {
            case LUMP -> say("amount.lump", euros);
            case STARTER -> say("amount.starter", euros);
            case PERIOD -> {
                String each = isMonthly(evaluation) ? "amount.month" : "amount.year";
                yield url.phase().equals(ContributionUrl.ALL)
                        ? say(each, euros)
                        : say(each + ".phase", euros, words.phase(evaluation.model(), url.phase()));
            }
        };
    }

    private String giversPayback(Evaluation evaluation, @Nullable Double before, @Nullable Double after) {
        if (before == null) return say("giver.neverAnyway", giver, words.horizon(evaluation));
        if (after == null) {
            return before == 0
                    ? say("giver.noMore.atOnce", giver, words.horizon(evaluation))
                    : say("giver.noMore", giver, words.horizon(evaluation), words.duration(evaluation, before));
        }
        if (after == 0) return say("giver.atOnce", giver);
        String then = words.duration(evaluation, after);
        if (before == 0) return say("giver.noLongerAtOnce", giver, then);
        long later = CaseWords.months(evaluation, after) - CaseWords.months(evaluation, before);
        return later == 0
                ? say("giver.same", giver, then)
                : say("giver.later", giver, words.figures().duration(later), then, words.duration(evaluation, before));
    }

    private String notNeeded(Evaluation before) {
        var result = before.party(url.party());
        if (url.wish().equals(ContributionUrl.NO_LOSS)) {
            return say(
                    "answer.notNeeded.noLoss",
                    receiver,
                    words.figures().euro(Math.abs(result.npv())),
                    words.horizon(before));
        }
        Double payback = result.payback();
        return payback == null || payback == 0
                ? say("answer.notNeeded.atOnce", receiver)
                : say("answer.notNeeded", receiver, words.duration(before, payback));
    }

    /** What counts and what does not. */
    List<String> meaning(Evaluation evaluation) {
        String form = url.form().key();
        if (url.form() == ContributionUrl.Form.PERIOD) form += isMonthly(evaluation) ? ".month" : ".year";
        return List.of(
                say("meaning.smallest"),
                say("meaning.payback"),
                say("meaning.form." + form),
                say("meaning.prices"),
                say("meaning.society"),
                say("meaning.notCounted"));
    }
}
