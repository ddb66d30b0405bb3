package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.duaal.access.SignedIn;
import nl.duaal.inclusion.Checklist;
import org.jspecify.annotations.Nullable;

/** Checklists of a cohort or of an employer, one below the other. */
final class PointsPanel extends Div {

    private final transient InclusionWords words;
    private final transient InclusionServices services;
    private final transient SignedIn user;
    private final @Nullable UUID cohort;
    private final transient Supplier<List<Checklist>> lists;
    private final Paragraph lead = new Paragraph();
    private final Div content = new Div();

    /**
     * @param cohort in which they are looked at; none on the page of an employer
     * @param about  what a file with them is about
     * @param lists  as they are now
     */
    PointsPanel(
            InclusionWords words,
            InclusionServices services,
            SignedIn user,
            @Nullable UUID cohort,
            String about,
            Supplier<List<Checklist>> lists) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.lists = lists;
        addClassName("inclusion");
        lead.addClassName("lead-sentence");
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "inclusionPoints",
                                words.say("points.fileName"),
                                List.of(about),
                                () -> new InclusionTables(words).points(lists.get())),
                words.say("points.toExcel"));
        out.addClassNames("button", "no-print");
        out.setId("export-points");
        add(lead, out, content);
        show();
    }

    private void show() {
        var all = lists.get();
        content.removeAll();
        if (all.isEmpty()) {
            lead.setText(words.say("points.none"));
            return;
        }
        var today = services.points().today();
        int done = all.stream().mapToInt(Checklist::done).sum();
        int apply = all.stream().mapToInt(Checklist::apply).sum();
        int late = all.stream().mapToInt(one -> one.overdue(today)).sum();
        lead.setText(words.say(late == 0 ? "points.lead" : "points.lead.overdue", done, apply, late));
        for (var list : all) {
            content.add(new PointSection(words, services.points(), user, cohort, list, this::show));
        }
    }
}
