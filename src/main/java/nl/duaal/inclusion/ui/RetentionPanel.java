package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.inclusion.stay.Retention;
import nl.duaal.shell.CardTable;

/** How many of a cohort are still there after months, and how many grew. */
final class RetentionPanel extends Div {

    private final transient InclusionWords words;

    RetentionPanel(InclusionWords words, InclusionServices services, SignedIn user, UUID cohort, String name) {
        this.words = words;
        setId("retention");
        addClassName("inclusion");
        var retention = services.stays().ofCohort(user, cohort);
        var lead = new Paragraph(words.say(retention.whole().started() == 0 ? "stay.none" : "stay.lead"));
        lead.addClassName("muted");
        add(lead);
        if (retention.whole().started() == 0) return;
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "retention",
                                words.say("stay.fileName"),
                                List.of(name),
                                () -> new InclusionTables(words)
                                        .retention(services.stays().ofCohort(user, cohort))),
                words.say("stay.toExcel"));
        out.addClassNames("button", "no-print");
        out.setId("export-retention");
        add(out, table(retention));
        if (retention.hidden() > 0) {
            var hidden = new Paragraph(words.say("stay.hidden", retention.least()));
            hidden.addClassNames("small", "muted");
            add(hidden);
        }
    }

    private Component table(Retention retention) {
        var heads = new ArrayList<String>(List.of(words.say("stay.column.group"), words.say("stay.column.started")));
        for (int months : Retention.MONTHS) heads.add(words.say("stay.column.after", months));
        heads.add(words.say("stay.column.grew"));
        var table = new CardTable(words.say("stay.title"), heads.toArray(String[]::new));
        table.figures(1, 2, 3, 4, 5, 6);
        row(table, retention.whole());
        retention.employers().forEach(one -> row(table, one));
        return table;
    }

    private void row(CardTable table, Retention.Line line) {
        var cells = new ArrayList<Component>();
        cells.add(CardTable.text(line.name().isEmpty() ? words.say("stay.whole") : line.name()));
        cells.add(CardTable.text(words.figures().number(line.started(), 0)));
        for (var mark : line.marks()) {
            cells.add(CardTable.text(
                    mark.could() == 0 ? words.say("stay.notYet") : words.say("stay.of", mark.still(), mark.could())));
        }
        cells.add(grew(line));
        table.row(cells.toArray(Component[]::new));
    }

    private Component grew(Retention.Line line) {
        var cell = new Div(new Div(words.figures().number(line.grew(), 0)));
        if (line.grew() > 0) {
            cell.add(PointSection.small(words.say("stay.grewIn", line.firmer(), line.hours(), line.pay())));
        }
        return cell;
    }
}
