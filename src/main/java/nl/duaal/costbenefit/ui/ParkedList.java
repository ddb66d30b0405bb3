package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.duaal.access.Permission;
import nl.duaal.costbenefit.CostBenefitCase;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.RefinedRange;
import nl.duaal.costbenefit.Refinement;
import org.jspecify.annotations.Nullable;

/** Changes that do nothing for now, because the base moved: kept, with the reason, until they fit again. */
class ParkedList extends Div {

    private final CaseWords words;
    private final AssumptionEdits edits;
    private final UnorderedList list = new UnorderedList();

    ParkedList(CaseWords words, AssumptionEdits edits) {
        this.words = words;
        this.edits = edits;
        addClassNames("notice", "parked");
        setId("parked-changes");
        add(new H3(words.say("parked.title")), new Paragraph(words.say("parked.text")), list);
    }

    void show(EvaluatedCase now) {
        list.removeAll();
        var stored = now.stored();
        boolean writes = now.by().may(Permission.WRITE_CASES);
        for (Refinement one : stored.refinements()) {
            if (!stored.isParked(one)) continue;
            String number = words.figures().number(one.newValue(), 4);
            String text =
                    words.say("parked.number", label(stored, one.inputKey(), one.lastLabel()), number, one.author());
            list.add(item(text, reason(stored, one.inputKey(), one.parkedFor()), one.inputKey(), writes));
        }
        for (RefinedRange one : stored.ranges()) {
            if (!stored.isParked(one)) continue;
            String text = words.say("parked.range", label(stored, one.inputKey(), one.lastLabel()), one.author());
            list.add(item(text, reason(stored, one.inputKey(), one.parkedFor()), one.inputKey(), writes));
        }
        setVisible(list.getComponentCount() > 0);
    }

    private ListItem item(String text, String reason, String key, boolean writes) {
        var item = new ListItem(new Span(text), new Span(" "), new Span(reason));
        if (writes) {
            var drop = new NativeButton(words.say("parked.drop"), click -> edits.drop(key));
            drop.addClassName("link");
            drop.getElement().setAttribute("aria-label", words.say("parked.dropOf", text));
            item.add(new Span(" "), drop);
        }
        return item;
    }

    /** What the base has no more is called as it was called last. */
    private String label(CostBenefitCase stored, String key, @Nullable String last) {
        return last != null ? last : new InputNames(words, stored.base()).label(key);
    }

    private String reason(CostBenefitCase stored, String key, @Nullable String problem) {
        return words.say(problem == null || stored.isParked(key) ? "parked.gone" : "parked.refused");
    }
}
