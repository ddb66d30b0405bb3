package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Comparator;
import java.util.List;
import nl.duaal.shell.ListGrid;
import nl.duaal.trajectory.TrajectoryRow;

/** Trajectories, to sort. */
class TrajectoryGrid extends ListGrid<TrajectoryRow> {

    TrajectoryGrid(TrajectoryWords words, SerializableFunction<TrajectoryRow, Component> menu) {
        super(TrajectoryRow::uuid);
        addClassName("trajectories");
        var figures = words.figures();
        addName(
                words.say("list.column.name"),
                TrajectoryRow::name,
                row -> TrajectoryLinks.link(row.uuid(), row.name()),
                row -> row.about().isGuest()
                        ? words.say("list.sharedBy", row.about().organisationName())
                        : "");
        addText(
                "sector",
                words.say("list.column.sector"),
                "11rem",
                row -> words.sector(row.sector()),
                Comparator.comparing(row -> words.sector(row.sector())));
        addText(
                "start",
                words.say("list.column.start"),
                "9.5rem",
                row -> figures.month(row.start()),
                Comparator.comparing(TrajectoryRow::start));
        addFigure(
                "participants",
                words.say("list.column.participants"),
                "8.5rem",
                row -> figures.number(row.participants(), 0),
                Comparator.comparingInt(TrajectoryRow::participants));
        addText(
                "version",
                words.say("list.column.version"),
                "13rem",
                row -> words.say("version", row.number(), words.of("state", row.state())),
                Comparator.comparing(TrajectoryRow::state).thenComparing(TrajectoryRow::number));
        addChanged(
                words.say("list.column.changed"),
                row -> figures.dateTime(row.changedAt()),
                TrajectoryRow::changedBy,
                Comparator.comparing(TrajectoryRow::changedAt));
        addActions(words.say("list.column.actions"), menu);
    }

    @Override
    protected void fit(boolean narrow) {
        for (String key : List.of("sector", "start", "participants", "changed")) {
            getColumnByKey(key).setVisible(!narrow);
        }
        getColumnByKey("version").setWidth(narrow ? "8rem" : "13rem");
    }
}
