package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.inclusion.Checklist;
import nl.duaal.inclusion.InclusionService;
import nl.duaal.inclusion.Point;
import nl.duaal.inclusion.PointData;
import nl.duaal.inclusion.PointScope;
import nl.duaal.inclusion.PointState;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** The points of one employer or team: how far each is, who sees to it, by when. */
final class PointSection extends Section {

    private final transient InclusionWords words;
    private final transient InclusionService points;
    private final transient SignedIn user;
    private final @Nullable UUID cohort;
    private final transient Checklist list;
    private final LocalDate today;
    private final transient Runnable reload;

    /** @param cohort in which it is looked at; none on the page of an employer */
    PointSection(
            InclusionWords words,
            InclusionService points,
            SignedIn user,
            @Nullable UUID cohort,
            Checklist list,
            Runnable reload) {
        this.words = words;
        this.points = points;
        this.user = user;
        this.cohort = cohort;
        this.list = list;
        this.today = points.today();
        this.reload = reload;
        addClassName("inclusion-list");
        setId("points-of-" + list.subject());
        add(head(), about(), table());
    }

    private Component head() {
        var head = new Div(new H2(list.name()));
        head.addClassName("section-head");
        if (list.writes()) {
            var add = new NativeButton(words.say("point.add"), click -> ask(null));
            add.addClassNames("button", "no-print");
            add.setId("add-point-" + list.subject());
            add.getElement().setAttribute("aria-label", words.say("point.add.of", list.name()));
            head.add(add);
        }
        return head;
    }

    private Component about() {
        var line = new Paragraph(words.say("list." + list.scope(), list.done(), list.apply()));
        line.addClassNames("muted", "inclusion-about");
        if (list.scope() == PointScope.TEAM) line.add(new Span(" · " + list.employer()));
        var language = list.language();
        if (language != null && cohort != null) {
            line.add(
                    new Span(" · "),
                    CohortLinks.tab(
                            cohort,
                            "work-language",
                            language.made() == 0
                                    ? words.say("language.none")
                                    : words.say(
                                            language.overdue() == 0 ? "language.kept" : "language.overdue",
                                            language.kept(),
                                            language.made(),
                                            language.overdue())));
        }
        return line;
    }

    private Component table() {
        var table = new CardTable(
                words.say("points.of", list.name()),
                words.say("column.point"),
                words.say("column.state"),
                words.say("column.owner"),
                words.say("column.due"),
                words.say("column.actions"));
        for (var point : list.points()) {
            var row = table.row(
                    what(point),
                    state(point),
                    CardTable.text(
                            point.data().owner().isEmpty() ? "–" : point.data().owner()),
                    due(point),
                    actions(point));
            String key = point.data().key();
            if (key != null) row.setAttribute("id", "point-" + key + "-" + list.subject());
        }
        return table;
    }

    private Component what(Point point) {
        var what = new Div(new Div(words.title(point)));
        var kind = point.kind();
        if (!point.data().note().isEmpty()) what.add(small(point.data().note()));
        else if (kind != null) what.add(small(words.wording(kind.help())));
        if (!point.data().evidence().isEmpty()) {
            what.add(small(words.say("point.evidenceIs", point.data().evidence())));
        }
        if (point.history().size() > 1) {
            var changes = new UnorderedList();
            for (var one : point.history()) {
                changes.add(new ListItem(words.say(
                        "point.change",
                        words.figures().dateTime(one.at()),
                        one.by(),
                        words.of("state", one.to()),
                        one.owner().isEmpty() ? "–" : one.owner(),
                        words.dateOr(one.due(), "–"))));
            }
            var details = new NativeDetails(words.say("point.history"), changes);
            details.addClassNames("small", "no-print");
            what.add(details);
        }
        return what;
    }

    private Component state(Point point) {
        var state = new Span(words.of("state", point.data().state()));
        state.addClassNames(
                "inclusion-state", "inclusion-" + point.data().state().name().toLowerCase(java.util.Locale.ROOT));
        return state;
    }

    private Component due(Point point) {
        var due = point.data().due();
        if (due == null) return CardTable.text("–");
        if (!point.isOverdueOn(today)) return CardTable.text(words.date(due));
        var late = CardTable.text(words.say("point.overdue", words.date(due)));
        late.addClassName("warn");
        return late;
    }

    private Component actions(Point point) {
        var line = new Div();
        line.addClassNames("row-actions", "no-print");
        if (!list.writes()) return line;
        line.add(link("point.change.do", point, () -> ask(point)));
        if (point.kind() == null && point.uuid() != null) line.add(link("point.remove", point, () -> remove(point)));
        return line;
    }

    private NativeButton link(String key, Point point, Runnable action) {
        var link = new NativeButton(words.say(key), click -> action.run());
        link.addClassNames("link", "change-point");
        link.getElement().setAttribute("aria-label", words.say(key + ".of", words.title(point)));
        return link;
    }

    private void ask(@Nullable Point point) {
        var before = point == null ? null : point.data();
        var form = new FormDialog(
                words.locale(), point == null ? words.say("point.add") : words.title(point), "save-point");
        var kind = point == null ? null : point.kind();
        if (kind != null) {
            form.words(words.wording(kind.help()));
            form.words(words.say("point.source", kind.source()));
        }
        boolean own = before == null || before.key() == null;
        var title = own
                ? form.text(
                        "point-title",
                        words.say("point.title"),
                        before == null ? "" : before.title(),
                        PointData.TITLE_MAX_LENGTH,
                        true)
                : null;
        var state = form.choice(
                "point-state",
                words.say("column.state"),
                List.of(PointState.values()),
                one -> words.of("state", one),
                before == null ? PointState.AGREED : before.state(),
                true);
        var owner = form.text(
                "point-owner",
                words.say("column.owner"),
                before == null ? "" : before.owner(),
                PointData.OWNER_MAX_LENGTH,
                false);
        owner.setHelperText(words.say("point.owner.help"));
        var due = form.day("point-due", words.say("column.due"), before == null ? null : before.due(), false);
        var note = form.area(
                "point-note",
                words.say("column.note"),
                before == null ? "" : before.note(),
                PointData.TEXT_MAX_LENGTH,
                false);
        note.setHelperText(words.say("point.note.help"));
        form.demand(
                note,
                () -> state.getValue() == PointState.NOT_APPLICABLE
                                && note.getValue().isBlank()
                        ? Optional.of(words.say("point.note.needed"))
                        : Optional.empty());
        var evidence = form.area(
                "point-evidence",
                words.say("column.evidence"),
                before == null ? "" : before.evidence(),
                PointData.TEXT_MAX_LENGTH,
                false);
        evidence.setHelperText(words.say("point.evidence.help"));
        form.open(() -> {
            var data = new PointData(
                    before == null ? null : before.key(),
                    title == null ? "" : title.getValue(),
                    state.getValue(),
                    owner.getValue(),
                    due.getValue(),
                    note.getValue(),
                    evidence.getValue());
            var problem = words.problem(points.save(
                    user,
                    cohort,
                    list.scope(),
                    list.subject(),
                    point == null ? null : point.uuid(),
                    point == null ? 0 : point.version(),
                    data));
            if (problem.isEmpty()) {
                reload.run();
                Toast.show(words.say("saved"));
            }
            return problem;
        });
    }

    private void remove(Point point) {
        UUID uuid = point.uuid();
        if (uuid == null) return;
        var problem = words.problem(points.remove(user, cohort, list.scope(), list.subject(), uuid));
        reload.run();
        if (problem.isPresent()) {
            Toast.warn(problem.get());
            return;
        }
        Toast.undoable(words.say("removed", words.title(point)), () -> {
            words.problem(points.restore(user, cohort, list.scope(), list.subject(), uuid))
                    .ifPresent(Toast::warn);
            reload.run();
        });
    }

    static Div small(String text) {
        var line = new Div(text);
        line.addClassNames("small", "muted");
        return line;
    }
}
