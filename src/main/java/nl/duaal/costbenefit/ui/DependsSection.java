package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.Research;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Tornado;
import nl.duaal.shell.ChartFigure;
import nl.duaal.shell.TextTable;
import nl.duaal.shell.TornadoChart;
import org.jspecify.annotations.Nullable;

/** What the result depends on most, and where finding out more pays. */
class DependsSection extends Section {

    private static final int BARS = 10;

    /** What the deciding assumptions together explain. */
    private static final double MOST = 0.8;

    private final CaseWords words;
    private final Paragraph sentence = new Paragraph();
    private final ChartFigure tornado;
    private final Div research = new Div();
    private final Paragraph unused = new Paragraph();

    DependsSection(CaseWords words) {
        this.words = words;
        setId("depends");
        var title = new H2(say("title"));
        title.addClassName("part-title");
        sentence.addClassName("in-words");
        tornado = new ChartFigure(words.locale(), say("tornado"));
        tornado.setId("chart-tornado");
        research.setId("research");
        unused.addClassName("in-words");
        unused.setId("unused");
        add(title, sentence, tornado, research, unused);
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.depends." + key, arguments);
    }

    void show(EvaluatedCase shown, String party, Tornado found, @Nullable Simulation simulation) {
        var evaluation = shown.evaluation();
        var parameters = evaluation.model().parameters().stream()
                .collect(Collectors.toMap(Model.Parameter::name, Function.identity()));
        var bars = found.party(party).stream()
                .filter(bar -> !(bar.swing() instanceof Double swing) || swing > 0)
                .toList();
        tornado.setVisible(!bars.isEmpty());
        if (bars.isEmpty()) {
            sentence.setText(say("nothing"));
        } else {
            var first = bars.getFirst();
            sentence.setText(say("sentence", words.parameter(parameter(parameters, first.parameter()))));
            tornado.show(
                    chart(evaluation, party, parameters, bars), table(evaluation, party, parameters, bars, simulation));
        }
        research.removeAll();
        if (simulation != null) showResearch(shown.stored().uuid(), party, parameters, simulation);
        var idle = Research.unused(evaluation.model());
        unused.setVisible(!idle.isEmpty());
        unused.setText(say(
                "unused",
                idle.stream().map(one -> "‘" + words.parameter(one) + "’").collect(Collectors.joining(", "))));
    }

    private static Model.Parameter parameter(Map<String, Model.Parameter> parameters, String name) {
        return java.util.Objects.requireNonNull(parameters.get(name));
    }

    private TornadoChart chart(
            Evaluation evaluation, String party, Map<String, Model.Parameter> parameters, List<Tornado.Bar> bars) {
        var shown = new ArrayList<TornadoChart.Bar>();
        for (var bar : bars) {
            Double low = bar.npvLow();
            Double high = bar.npvHigh();
            if (low == null || high == null || shown.size() == BARS) continue;
            var parameter = parameter(parameters, bar.parameter());
            shown.add(new TornadoChart.Bar(
                    words.parameter(parameter), plain(parameter, bar.low()), plain(parameter, bar.high()), low, high));
        }
        return new TornadoChart(party, evaluation.party(party).npv(), shown);
    }

    private String plain(Model.Parameter parameter, double value) {
        return words.plain(Uncertain.rounded(value), parameter.unit(), parameter.percent());
    }

    private TextTable.Content table(
            Evaluation evaluation,
            String party,
            Map<String, Model.Parameter> parameters,
            List<Tornado.Bar> bars,
            @Nullable Simulation simulation) {
        Map<String, @Nullable Double> correlations =
                simulation == null ? Map.of() : simulation.party(party).rankCorrelation();
        var rows = new ArrayList<List<String>>();
        for (var bar : bars) {
            var parameter = parameter(parameters, bar.parameter());
            Double correlation = correlations.get(bar.parameter());
            rows.add(List.of(
                    words.parameter(parameter),
                    plain(parameter, bar.low()),
                    plain(parameter, bar.high()),
                    euro(bar.npvLow()),
                    euro(bar.npvHigh()),
                    payback(evaluation, bar.npvLow(), bar.paybackLow()),
                    payback(evaluation, bar.npvHigh(), bar.paybackHigh()),
                    correlation == null
                            ? words.say("case.none")
                            : words.figures().number(correlation, 2)));
        }
        return new TextTable.Content(
                say("tornado"),
                List.of(
                        say("column.assumption"),
                        say("column.low"),
                        say("column.high"),
                        say("column.npvLow"),
                        say("column.npvHigh"),
                        say("column.paybackLow"),
                        say("column.paybackHigh"),
                        say("column.correlation")),
                rows);
    }

    private String euro(@Nullable Double amount) {
        return amount == null ? words.say("case.none") : words.figures().euro(amount);
    }

    private String payback(Evaluation evaluation, @Nullable Double npv, @Nullable Double payback) {
        if (npv == null) return words.say("case.none");
        return payback == null ? say("never") : words.duration(evaluation, payback);
    }

    private void showResearch(UUID uuid, String party, Map<String, Model.Parameter> parameters, Simulation simulation) {
        var found = Research.of(simulation.party(party), MOST);
        if (found.deciding().isEmpty()) return;
        var head = new H3(say("research"));
        String together = words.figures().percent(found.together(), 0);
        int count = found.deciding().size();
        var text = new Paragraph(
                count == 1
                        ? say("research.one", together)
                        : say(found.together() >= MOST ? "research.most" : "research.all", count, together));
        text.addClassName("in-words");
        text.setId("research-sentence");
        var table = new NativeTable();
        table.addClassName("flows");
        Tables.caption(table, say("research"));
        Tables.head(
                table,
                List.of(say("column.assumption"), say("column.share"), say("column.mark"), say("column.asOf")),
                Set.of(2));
        for (var share : found.deciding()) addRow(table, uuid, parameter(parameters, share.parameter()), share.part());
        research.add(head, text, Tables.scroller(table, say("research")));
    }

    private void addRow(NativeTable table, UUID uuid, Model.Parameter parameter, double part) {
        NativeTableRow row = Tables.row(table, "", List.of(words.figures().percent(part, 0)));
        ((NativeTableHeaderCell) row.getComponentAt(0))
                .add(new Anchor(CaseView.rangeAddress(uuid, "par_" + parameter.name()), words.parameter(parameter)));
        var mark = parameter.mark();
        var cell = Tables.text("");
        if (mark != null) {
            var badge = new Span(words.mark(mark));
            badge.addClassNames(
                    "mark",
                    mark == Model.Mark.ASSUMPTION
                            ? "assumption-mark"
                            : mark.name().toLowerCase(Locale.ROOT));
            cell.add(badge);
        }
        var date = parameter.asOf();
        row.add(cell, Tables.text(date == null ? "–" : words.figures().date(date)));
    }
}
