package nl.duaal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.SwitchingValue;
import nl.duaal.engine.Tornado;
import org.jspecify.annotations.Nullable;

/** The results of one model as one line of JSON (section 10 of the model's description). */
final class ResultLine {

    private static final int CHUNK = 1 << 16;

    private final StringBuilder out = new StringBuilder(CHUNK);
    private final PrintStream target;

    /** Whether something stands before the next field or item in its container. */
    private boolean filled;

    private ResultLine(PrintStream target) {
        this.target = target;
    }

    /** Prints the line, with its end; piece by piece, since a model may have very many parties. */
    static void print(String file, Evaluation evaluation, Extras extras, PrintStream target) {
        ResultLine line = new ResultLine(target);
        line.open('{');
        line.evaluation(file, evaluation);
        if (extras.simulation() != null) line.simulation(extras.simulation());
        if (extras.tornado() != null) line.tornado(extras.tornado());
        if (extras.switching() != null) line.switching(extras.switching());
        line.close('}');
        // println would use the line end of the platform
        target.append(line.out).append('\n');
    }

    private void evaluation(String file, Evaluation evaluation) {
        key("file");
        string(file);
        numbers("active", evaluation.active());
        numbers("leaving", evaluation.leaving());
        key("flows");
        open('{');
        for (Evaluation.FlowResult flow : evaluation.flows()) number(flow.flow().id(), flow.total());
        close('}');
        key("parties");
        open('{');
        evaluation.parties().values().forEach(this::party);
        close('}');
    }

    private void party(Evaluation.PartyResult party) {
        key(party.party());
        open('{');
        number("total", party.total());
        number("npv", party.npv());
        number("pvBenefits", party.pvBenefits());
        number("pvCosts", party.pvCosts());
        number("benefitCostRatio", party.benefitCostRatio());
        number("returnOnInvestment", party.returnOnInvestment());
        number("payback", party.payback());
        number("discountedPayback", party.discountedPayback());
        number("irr", party.irr());
        Evaluation.IrrNone none = party.irrNone();
        if (none != null) {
            key("irrNone");
            string(none.name().toLowerCase(Locale.ROOT));
        }
        number("peakFunding", party.peakFunding());
        numbers("net", party.net());
        close('}');
        flush();
    }

    private void flush() {
        if (out.length() < CHUNK) return;
        target.append(out);
        out.setLength(0);
    }

    private void simulation(Simulation simulation) {
        key("simulation");
        open('{');
        key("draws");
        out.append(simulation.draws());
        key("seed");
        out.append(simulation.seed());
        key("failedDraws");
        out.append(simulation.failedDraws());
        key("parties");
        open('{');
        simulation.parties().values().forEach(this::spread);
        close('}');
        close('}');
    }

    private void spread(Simulation.PartySpread spread) {
        key(spread.party());
        open('{');
        key("npv");
        open('{');
        number("mean", spread.mean());
        number("sd", spread.sd());
        percentiles(spread.npv());
        close('}');
        number("npvPositive", spread.npvPositive());
        number("neverPaysBack", spread.neverPaysBack());
        key("paybackWithin");
        open('{');
        spread.paybackWithin().forEach((months, share) -> number(Integer.toString(months), share));
        close('}');
        key("payback");
        open('{');
        percentiles(spread.payback());
        close('}');
        key("rankCorrelation");
        open('{');
        spread.rankCorrelation().forEach(this::number);
        close('}');
        close('}');
        flush();
    }

    private void percentiles(Simulation.@Nullable Percentiles percentiles) {
        for (String name : Simulation.Percentiles.NAMES) {
            number(name, percentiles == null ? null : percentiles.byName().get(name));
        }
    }

    private void tornado(Tornado tornado) {
        key("tornado");
        open('{');
        tornado.parties().forEach((party, bars) -> {
            key(party);
            open('[');
            bars.forEach(this::bar);
            close(']');
            flush();
        });
        close('}');
    }

    private void bar(Tornado.Bar bar) {
        separate();
        open('{');
        key("parameter");
        string(bar.parameter());
        number("low", bar.low());
        number("high", bar.high());
        number("npvLow", bar.npvLow());
        number("npvHigh", bar.npvHigh());
        number("paybackLow", bar.paybackLow());
        number("paybackHigh", bar.paybackHigh());
        close('}');
    }

    private void switching(List<SwitchingValue> values) {
        key("switchingValues");
        open('[');
        for (SwitchingValue value : values) {
            SwitchingValue.Question question = value.question();
            separate();
            open('{');
            key("party");
            string(question.party());
            key("result");
            string(question.result().name().toLowerCase(Locale.ROOT));
            number("target", question.target());
            key("parameter");
            string(question.parameter());
            numbers(
                    "values",
                    value.values().stream().mapToDouble(Double::doubleValue).toArray());
            close('}');
        }
        close(']');
    }

    private void open(char bracket) {
        out.append(bracket);
        filled = false;
    }

    private void close(char bracket) {
        out.append(bracket);
        filled = true;
    }

    private void separate() {
        if (filled) out.append(", ");
        filled = true;
    }

    private void key(String key) {
        separate();
        string(key);
        out.append(": ");
    }

    private void number(String key, @Nullable Double number) {
        key(key);
        // the shortest decimal that denotes the number is also good JSON
        if (number == null) out.append("null");
        else out.append(number.doubleValue());
    }

    private void numbers(String key, double[] numbers) {
        key(key);
        open('[');
        for (double number : numbers) {
            separate();
            out.append(number);
        }
        close(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            // a line of output must stay one line, whatever a file is called; a lone surrogate has no UTF-8
            else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c) && lone(text, i)) escape(c);
            else out.append(c);
        }
        out.append('"');
    }

    private static boolean lone(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) out.append(Character.forDigit(c >> shift & 15, 16));
    }
}
