package nl.duaal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.duaal.tabular.intake.EarlierImport;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.PlannedRow.Status;
import org.jspecify.annotations.Nullable;

/** What the import would do, before it does it: counts that filter, the rows, and what is wrong with which. */
class ImportLookStep extends Div {

    private final ImportWords words;
    private final transient ImportPlan plan;
    private final ImportRows rows;
    private final Map<Status, NativeButton> filters = new EnumMap<>(Status.class);
    private final NativeButton all;
    private final Button apply = new Button();
    private final Button previous;

    ImportLookStep(
            ImportWords words,
            ImportState state,
            ImportFiles files,
            ImportPlan plan,
            Optional<EarlierImport> earlier,
            Runnable back,
            Runnable keep) {
        this.words = words;
        this.plan = plan;
        this.rows = new ImportRows(words, state.kind().fields(), files);
        var counts = plan.counts();
        add(new Paragraph(words.say("look.intro")));
        earlier.ifPresent(one -> add(notice(
                words.say("look.earlier", words.figures().dateTime(one.at()), one.by()), "import-earlier", false)));
        all = filter(words.say("look.all", words.figures().number(plan.rows().size(), 0)), null);
        all.setId("import-filter-all");
        var group = new Div(all);
        group.addClassName("import-filters");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("look.filters"));
        for (var status : Status.values()) {
            int count = counts.getOrDefault(status, 0);
            if (count == 0) continue;
            var button = filter(
                    words.say(
                            "look.filter", words.status(status), words.figures().number(count, 0)),
                    status);
            button.setId("import-filter-" + status);
            filters.put(status, button);
            group.add(button);
        }
        add(group, rows);
        int kept = plan.kept().size();
        int leftOut = plan.leftOut().size();
        if (leftOut > 0) add(leftOut(leftOut, files, state));
        if (kept == 0)
            add(notice(words.say(leftOut == 0 ? "look.nothingToDo" : "look.nothingSound"), "import-nothing", false));
        previous = new Button(words.say("back"), click -> back.run());
        previous.setId("import-back");
        apply.setText(words.count("look.apply", kept));
        apply.addThemeName("primary");
        apply.setId("import-apply");
        apply.setDisableOnClick(true);
        apply.setEnabled(kept > 0);
        apply.addClickListener(click -> keep.run());
        var actions = new Div(previous, apply);
        actions.addClassName("import-actions");
        add(actions);
        show(counts.getOrDefault(Status.WRONG, 0) > 0 ? Status.WRONG : null);
    }

    private Div leftOut(int count, ImportFiles files, ImportState state) {
        var link = new Anchor(files.leftOut(state, plan), words.say("leftOut.link"));
        link.setId("import-left-out-file");
        var notice = notice(words.count("look.leftOut", count) + " ", "import-left-out-notice", true);
        notice.add(link);
        return new Div(notice);
    }

    private static Paragraph notice(String text, String id, boolean warn) {
        var notice = new Paragraph(text);
        notice.addClassName("notice");
        if (warn) notice.addClassName("warn");
        notice.setId(id);
        return notice;
    }

    private NativeButton filter(String text, @Nullable Status status) {
        var button = new NativeButton(text, click -> show(status));
        button.addClassName("button");
        return button;
    }

    private void show(@Nullable Status status) {
        all.getElement().setAttribute("aria-pressed", String.valueOf(status == null));
        filters.forEach(
                (one, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(one == status)));
        List<PlannedRow> some = new ArrayList<>(plan.rows());
        if (status != null) some.removeIf(row -> row.status() != status);
        rows.show(some);
    }

    /** Whether anything can be pressed; not while the import is under way. */
    void busy(boolean busy) {
        apply.setEnabled(!busy && !plan.kept().isEmpty());
        previous.setEnabled(!busy);
    }
}
