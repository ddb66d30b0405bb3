package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.duaal.shell.Words;
import nl.duaal.workbook.Reading.Fault;

/** Why a workbook was refused: one sentence about the file, or each cell that does not hold what belongs there. */
class WorkbookProblems extends Div {

    /** More than this says nothing new. */
    private static final int SHOWN = 20;

    /** As much of what stands in a cell as tells it apart. */
    private static final int CONTENT = 60;

    private final CaseWords words;

    WorkbookProblems(CaseWords words) {
        this.words = words;
        addClassName("problems");
        getElement().setAttribute("role", "alert");
    }

    void show(String sentence) {
        removeAll();
        add(new Paragraph(sentence));
    }

    void show(List<Fault> faults) {
        if (faults.size() == 1 && faults.getFirst().sheet().isEmpty()) {
            show(sentence(faults.getFirst()));
            return;
        }
        removeAll();
        var list = new UnorderedList();
        faults.stream().limit(SHOWN).forEach(fault -> list.add(new ListItem(sentence(fault))));
        add(new Paragraph(words.workbook("refused", faults.size())), list);
        if (faults.size() > SHOWN) add(new Paragraph(words.workbook("more", faults.size() - SHOWN)));
    }

    private String sentence(Fault fault) {
        Object[] arguments =
                fault.arguments().stream().map(WorkbookProblems::shortened).toArray();
        String text =
                Words.text(words.locale(), "workbook.problem." + fault.code().key(), arguments);
        return fault.sheet().isEmpty() ? text : words.workbook("place", fault.sheet(), fault.cell(), text);
    }

    private static String shortened(String text) {
        return text.length() <= CONTENT ? text : text.substring(0, CONTENT) + "…";
    }
}
