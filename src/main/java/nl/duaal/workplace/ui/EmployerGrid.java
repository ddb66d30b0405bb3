package nl.duaal.workplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.duaal.shell.ListGrid;
import nl.duaal.workplace.EmployerRow;

/** Employers, to sort. */
class EmployerGrid extends ListGrid<EmployerRow> {

    EmployerGrid(WorkplaceWords words, SerializableFunction<EmployerRow, Component> menu) {
        super(EmployerRow::uuid);
        addClassName("employers");
        var figures = words.figures();
        addName(
                words.say("list.column.name"),
                EmployerRow::name,
                row -> EmployerLinks.link(row.uuid(), row.name()),
                EmployerRow::sector);
        addText(
                "towns",
                words.say("list.column.towns"),
                "14rem",
                row -> String.join(", ", row.towns()),
                Comparator.comparing(row -> String.join(", ", row.towns())));
        addFigure(
                "functions",
                words.say("list.column.functions"),
                "8rem",
                row -> figures.number(row.functions(), 0),
                Comparator.comparingInt(EmployerRow::functions));
        addFigure(
                "places",
                words.say("list.column.places"),
                "8rem",
                row -> figures.number(row.places(), 0),
                Comparator.comparingInt(EmployerRow::places));
        addText(
                "recognised",
                words.say("list.column.recognised"),
                "11rem",
                row -> row.recognisedUntil() == null ? "–" : figures.date(row.recognisedUntil()),
                Comparator.comparing(
                        EmployerRow::recognisedUntil, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
        addChanged(
                words.say("list.column.changed"),
                row -> figures.dateTime(row.changedAt()),
                EmployerRow::changedBy,
                Comparator.comparing(EmployerRow::changedAt));
        addActions(words.say("list.column.actions"), menu);
    }

    @Override
    protected void fit(boolean narrow) {
        for (String key : List.of("towns", "functions", "recognised", "changed")) {
            getColumnByKey(key).setVisible(!narrow);
        }
    }
}
