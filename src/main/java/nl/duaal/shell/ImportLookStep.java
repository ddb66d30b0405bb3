package nl.duaal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.duaal.tabular.intake.EarlierImport;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.PlannedRow.Status;
import org.jspecify.annotations.Nullable;

/** What the import would do, before it does it: counts that filter, the rows, and what is wrong with which. */
class ImportLookStep extends Div {

    private final ImportWords words;
    private final ImportState state;
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
        this.state = state;
        this.rows = new ImportRows(words, state, files, this::choose);
        // of rows that are asked about it does not matter yet what is chosen
        var counts = plan.choosing(List.of()).counts();
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
        var asked = plan.asked();
        if (!asked.isEmpty()) add(question(asked));
        add(group, rows);
        int kept = plan.kept().size() + asked.size();
        int leftOut = plan.leftOut().size();
        if (leftOut > 0) add(leftOut(leftOut, files, state));
        if (kept == 0)
            add(notice(words.say(leftOut == 0 ? "look.nothingToDo" : "look.nothingSound"), "import-nothing", false));
        previous = new Button(words.say("back"), click -> back.run());
        previous.setId("import-back");
        apply.addThemeName("primary");
        apply.setId("import-apply");
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> keep.run());
        var actions = new Div(previous, apply);
        actions.addClassName("import-actions");
        add(actions);
        count();
        show(
                counts.getOrDefault(Status.WRONG, 0) > 0
                        ? Status.WRONG
                        : counts.getOrDefault(Status.LEFT, 0) > 0 ? Status.LEFT : null);
    }

    /** What has to be chosen, and a way to choose all of it at once. */
    private Div question(List<Integer> asked) {
        var text = new Paragraph(words.count("look.asked", asked.size()));
        text.setId("import-asked");
        var every = new NativeButton(words.say("look.chooseAll"), click -> choose(asked));
        every.setId("import-choose-all");
        every.addClassName("button");
        var none = new NativeButton(words.say("look.chooseNone"), click -> choose(List.of()));
        none.setId("import-choose-none");
        none.addClassName("button");
        var buttons = new Div(every, none);
        buttons.addClassName("import-actions");
        var all = new Div(text, buttons);
        all.addClassNames("notice", "import-question");
        return all;
    }

    private void choose(Collection<Integer> places) {
        state.plan(plan().choosing(places));
        count();
        rows.again();
    }

    private void choose(int place, boolean wanted) {
        var chosen = new HashSet<>(plan().chosen());
        if (wanted) chosen.add(place);
        else chosen.remove(place);
        state.plan(plan().choosing(chosen));
        count();
    }

    private ImportPlan plan() {
        return Objects.requireNonNull(state.plan());
    }

    private void count() {
        int kept = plan().kept().size();
        apply.setText(words.count("look.apply", kept));
        apply.setEnabled(kept > 0);
    }

    private Div leftOut(int count, ImportFiles files, ImportState state) {
        var link = new Anchor(files.leftOut(state, plan()), words.say("leftOut.link"));
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
        var none = plan().choosing(List.of());
        rows.show(IntStream.range(0, none.rows().size())
                .filter(place -> status == null || none.status(place) == status)
                .boxed()
                .toList());
    }

    /** Whether anything can be pressed; not while the import is under way. */
    void busy(boolean busy) {
        apply.setEnabled(!busy && !plan().kept().isEmpty());
        rows.setEnabled(!busy);
        previous.setEnabled(!busy);
    }
}
