package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.engine.Caution;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;

/** The case with everything unproven at its bad end, beside the case as it is. */
class CautionSection extends Section {

    private final CaseWords words;
    private final Checkbox choice;
    private final Div content = new Div();

    CautionSection(CaseWords words, Consumer<Boolean> choose) {
        this.words = words;
        setId("caution");
        var title = new H2(say("title"));
        title.addClassName("part-title");
        var meaning = new Paragraph(say("meaning"));
        meaning.addClassName("in-words");
        choice = new Checkbox(say("choice"));
        choice.setId("caution-choice");
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) choose.accept(change.getValue());
        });
        content.getElement().setAttribute("aria-live", "polite");
        add(title, meaning, choice, content);
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.caution." + key, arguments);
    }

    /** @param caution none when it is not asked for; empty when it cannot be computed */
    void show(EvaluatedCase shown, String party, @Nullable Optional<Caution> caution) {
        choice.setValue(caution != null);
        content.removeAll();
        if (caution == null) return;
        if (caution.isEmpty()) {
            content.add(paragraph("cannot"));
            return;
        }
        show(shown.evaluation(), party, caution.get(), shown.stored().uuid());
    }

    private void show(Evaluation evaluation, String party, Caution caution, UUID uuid) {
        var base = caution.base().party(party);
        var cautious = caution.cautious().party(party);
        var figures = words.figures();
        var sentence = paragraph(
                "sentence",
                words.partyInSentence(party),
                words.payback(caution.cautious(), cautious),
                figures.euro(cautious.npv()),
                words.payback(evaluation, base),
                figures.euro(base.npv()));
        sentence.setId("caution-sentence");
        var table = new NativeTable();
        table.addClassName("flows");
        Tables.caption(table, say("title"));
        Tables.head(table, List.of(say("column.figure"), say("column.base"), say("column.cautious")));
        Tables.row(
                table,
                words.say("case.payback.label.plain"),
                List.of(words.payback(evaluation, base), words.payback(caution.cautious(), cautious)));
        Tables.row(table, words.say("case.npv"), List.of(figures.euro(base.npv()), figures.euro(cautious.npv())));
        Tables.row(
                table,
                words.say("case.peakFunding"),
                List.of(figures.euro(base.peakFunding()), figures.euro(cautious.peakFunding())));
        var frame = Tables.scroller(table, say("title"));
        frame.setId("caution-figures");
        content.add(sentence, frame);
        showMoved(caution, uuid);
        if (!caution.fixed().isEmpty()) {
            var fixed = paragraph("fixed");
            var list = new UnorderedList();
            caution.fixed().forEach(one -> list.add(new ListItem(link(uuid, one))));
            list.setId("caution-fixed");
            list.addClassName("caution-fixed");
            content.add(fixed, list);
        }
    }

    private void showMoved(Caution caution, UUID uuid) {
        if (caution.moved().isEmpty()) {
            content.add(paragraph("nothingMoved"));
            return;
        }
        var table = new NativeTable();
        table.addClassName("flows");
        Tables.caption(table, say("moved"));
        Tables.head(
                table, List.of(say("column.assumption"), say("column.now"), say("column.then"), say("column.effect")));
        for (var moved : caution.moved()) {
            var row = Tables.row(
                    table,
                    "",
                    List.of(
                            value(moved.parameter(), moved.from()),
                            value(moved.parameter(), Uncertain.rounded(moved.to())),
                            words.figures().euro(moved.effect())));
            ((NativeTableHeaderCell) row.getComponentAt(0)).add(link(uuid, moved.parameter()));
        }
        var frame = Tables.scroller(table, say("moved"));
        frame.setId("caution-moved");
        content.add(new H3(say("moved")), frame);
    }

    /** To where its range can be changed. */
    private Anchor link(UUID uuid, Model.Parameter parameter) {
        return new Anchor(CaseView.rangeAddress(uuid, "par_" + parameter.name()), words.parameter(parameter));
    }

    private String value(Model.Parameter parameter, double value) {
        return words.value(value, parameter.unit(), parameter.percent());
    }

    private Paragraph paragraph(String key, Object... arguments) {
        var paragraph = new Paragraph(say(key, arguments));
        paragraph.addClassName("in-words");
        return paragraph;
    }
}
