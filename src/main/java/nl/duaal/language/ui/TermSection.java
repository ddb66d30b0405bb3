package nl.duaal.language.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.duaal.language.integration.Integration;
import nl.duaal.language.integration.Term;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.TextTable;
import nl.duaal.trajectory.design.IntegrationRoute;
import org.jspecify.annotations.Nullable;

/** The integration term of who has one: days, hours that the route asks, extensions, and lowering the level. */
final class TermSection extends Section {

    private final transient LanguagePage page;
    private final transient LanguageWords words;

    TermSection(LanguagePage page, Optional<Term> term) {
        this.page = page;
        this.words = page.words();
        setId("language-term");
        addClassName("language-section");
        var head = new Header(new H2(words.say("term.title")));
        head.addClassName("section-head");
        add(head);
        if (page.mayWrite()) {
            var change = new NativeButton(
                    words.say(term.isPresent() ? "term.change" : "term.add"), click -> ask(term.orElse(null)));
            change.addClassNames("button", "no-print");
            change.setId("change-term");
            head.add(change);
        }
        if (term.isEmpty()) {
            var none = new Paragraph(words.say("term.none"));
            none.addClassName("muted");
            add(none);
            return;
        }
        show(term.get());
    }

    private void show(Term term) {
        var data = term.integration().data();
        var days = new DescriptionList();
        days.addClassName("person-details");
        put(days, "term.route", words.of("route", data.route()));
        put(days, "term.planDue", data.pip() == null ? words.date(term.planDueBy()) : "–");
        put(days, "term.pip", words.date(data.pip()));
        put(days, "term.begins", words.date(term.begins()));
        put(days, "term.ends", words.date(term.ends()));
        put(days, "term.levels", term.levels().isEmpty() ? "–" : words.levels(term.levels()));
        if (data.completed() != null) put(days, "term.completed", words.date(data.completed()));
        add(days);
        if (!term.hours().isEmpty()) add(hours(term));
        var scale = term.scaleDown();
        if (scale != null) {
            var text = new Paragraph(words.say(
                    data.scaledDown() != null ? "scale.done" : scale.isEnough() ? "scale.enough" : "scale.notYet",
                    words.hours(scale.followed()),
                    words.hours(scale.amount().value().doubleValue()),
                    words.date(data.scaledDown()),
                    scale.amount().source()));
            text.setId("scale-down");
            add(text);
        }
        var list = new RecordList(words.say("extensions.title"), words.say("extensions.none"));
        if (page.mayWrite()) list.adding("add-extension", words.say("extensions.add"), this::extend);
        for (var one : term.integration().extensions()) {
            String name = words.say(
                    "extensions.one", one.months(), words.of("extension", one.reason()), words.date(one.granted()));
            list.item(
                    name,
                    List.of(),
                    page.mayWrite()
                            ? List.of(new RecordList.Act(
                                    "remove-" + one.uuid(),
                                    words.say("extensions.remove", name),
                                    VaadinIcon.TRASH,
                                    () -> removeExtension(one)))
                            : List.of());
        }
        add(list);
    }

    private TextTable hours(Term term) {
        var rows = new ArrayList<List<String>>();
        for (var asked : term.hours()) {
            rows.add(List.of(
                    words.ledgers(asked.ledgers()),
                    words.hours(asked.needed()),
                    words.hours(asked.followed()),
                    words.hours(asked.missing()),
                    asked.amount().source()));
        }
        var table = new TextTable(new TextTable.Content(
                words.say("term.hours"),
                List.of(
                        words.say("column.ledger"),
                        words.say("column.needed"),
                        words.say("column.followed"),
                        words.say("column.missing"),
                        words.say("column.source")),
                rows));
        table.setId("term-hours");
        return table;
    }

    private void put(DescriptionList list, String key, String value) {
        list.add(new Div(new DescriptionList.Term(words.say(key)), new DescriptionList.Description(value)));
    }

    private void ask(@Nullable Term term) {
        var old = term == null ? null : term.integration().data();
        long version = term == null ? 0 : term.integration().version();
        var form = new FormDialog(words.locale(), words.say(term == null ? "term.add" : "term.change"), "save-term");
        var route = form.choice(
                "term-route",
                words.say("term.route"),
                List.of(IntegrationRoute.B1, IntegrationRoute.EDUCATION, IntegrationRoute.SELF_RELIANCE),
                one -> words.of("route", one),
                old == null ? null : old.route(),
                true);
        var asylum = form.check("term-asylum", words.say("term.asylum"), old == null || old.asylum());
        var notice = form.day("term-notice", words.say("term.notice"), old == null ? null : old.notice(), false);
        var pip = form.day("term-pip", words.say("term.pip"), old == null ? null : old.pip(), false);
        pip.setHelperText(words.say("term.pip.help"));
        var scaled = form.day("term-scaled", words.say("term.scaled"), old == null ? null : old.scaledDown(), false);
        scaled.setHelperText(words.say("term.scaled.help"));
        var completed =
                form.day("term-completed", words.say("term.completed"), old == null ? null : old.completed(), false);
        var none = form.check("term-none", words.say("term.remove"), false);
        none.setVisible(term != null);
        form.demand(
                scaled,
                () -> scaled.getValue() != null && route.getValue() != IntegrationRoute.B1
                        ? Optional.of(words.say("problem.scaled"))
                        : Optional.empty());
        form.demand(
                pip,
                () -> pip.getValue() != null
                                && notice.getValue() != null
                                && pip.getValue().isBefore(notice.getValue())
                        ? Optional.of(words.say("problem.pip"))
                        : Optional.empty());
        form.open(() -> page.kept(
                none.getValue()
                        ? page.services()
                                .integration()
                                .remove(page.user(), page.person().uuid(), version)
                        : page.services()
                                .integration()
                                .save(
                                        page.user(),
                                        page.person().uuid(),
                                        version,
                                        new Integration.Data(
                                                route.getValue(),
                                                asylum.getValue(),
                                                notice.getValue(),
                                                pip.getValue(),
                                                scaled.getValue(),
                                                completed.getValue()))));
    }

    private void extend() {
        var form = new FormDialog(words.locale(), words.say("extensions.add"), "save-extension");
        var months = form.whole("extension-months", words.say("extensions.months"), 6, 1, Integration.MOST_MONTHS);
        var reason = form.choice(
                "extension-reason",
                words.say("column.reason"),
                Arrays.asList(Integration.Reason.values()),
                one -> words.of("extension", one),
                null,
                true);
        reason.setHelperText(words.say("extensions.reason.help"));
        var granted = form.day(
                "extension-granted",
                words.say("extensions.granted"),
                page.services().levels().today(),
                true);
        form.open(() -> page.kept(page.services()
                .integration()
                .extend(
                        page.user(),
                        page.person().uuid(),
                        FormDialog.whole(months),
                        reason.getValue(),
                        granted.getValue())));
    }

    private void removeExtension(Integration.Extension one) {
        var form = new FormDialog(words.locale(), words.say("extensions.remove.title"), "confirm-remove-extension");
        form.words(words.say("extensions.remove.sure"));
        form.setKeepText(words.say("extensions.remove.title"));
        form.open(() -> page.kept(page.services()
                .integration()
                .removeExtension(page.user(), page.person().uuid(), one.uuid())));
    }
}
