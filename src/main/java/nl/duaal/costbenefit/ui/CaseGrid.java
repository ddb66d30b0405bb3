package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Comparator;
import java.util.List;
import nl.duaal.costbenefit.CaseRow;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.shell.ListGrid;

/** Cases with their figures, to sort. */
class CaseGrid extends ListGrid<CaseRow> {

    private final transient CaseWords words;

    CaseGrid(CaseWords words, SerializableFunction<CaseRow, Component> menu) {
        super(CaseRow::uuid);
        this.words = words;
        var figures = words.figures();
        addName(
                words.say("list.column.name"),
                CaseRow::name,
                row -> CaseLinks.link(row.uuid(), row.name()),
                row -> row.by().isGuest() ? words.say("list.sharedBy", row.by().organisationName()) : "");
        addFigure(
                "participants",
                words.say("list.column.participants"),
                "8.5rem",
                row -> figures.number(row.participants(), 1),
                Comparator.comparingDouble(CaseRow::participants));
        addText(
                "start",
                words.say("list.column.start"),
                "9.5rem",
                row -> figures.month(row.startMonth()),
                Comparator.comparing(CaseRow::startMonth));
        addText(
                "payback",
                words.say("list.column.payback"),
                "11.5rem",
                this::payback,
                Comparator.comparing(CaseRow::paybackMonths, Comparator.nullsLast(Comparator.naturalOrder())));
        addFigure(
                "npv",
                words.say("list.column.npv"),
                "9.5rem",
                row -> figures.euro(row.netPresentValue()),
                Comparator.comparingDouble(CaseRow::netPresentValue));
        addChanged(
                words.say("list.column.changed"),
                row -> figures.dateTime(row.changedAt()),
                CaseRow::changedBy,
                Comparator.comparing(CaseRow::changedAt));
        addActions(words.say("list.column.actions"), menu);
    }

    @Override
    protected void fit(boolean narrow) {
        for (String key : List.of("participants", "start", "npv", "changed")) {
            getColumnByKey(key).setVisible(!narrow);
        }
        getColumnByKey("payback").setWidth(narrow ? "8rem" : "11.5rem");
    }

    private String payback(CaseRow row) {
        Double months = row.paybackMonths();
        String text = months == null ? words.say("list.never") : words.figures().duration(months);
        return row.mainParty().equals(CaseService.EMPLOYER) ? text : text + " · " + words.party(row.mainParty());
    }
}
