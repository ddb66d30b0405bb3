package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.plan.Barrier;
import nl.duaal.coaching.plan.Barrier.Category;
import nl.duaal.shared.WorkingDays;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** What stands in somebody's way, in neutral words, and what is done about it. */
final class BarrierSection extends Section {

    private final transient CoachingPage page;
    private final transient CoachingWords words;

    BarrierSection(CoachingPage page, List<Barrier> barriers) {
        this.page = page;
        this.words = page.words();
        setId("coaching-barriers");
        addClassName("coaching-section");
        var list = new RecordList(words.say("barriers.title"), words.say("barriers.none"));
        if (page.mayWrite()) list.adding("add-barrier", words.say("barriers.add"), () -> ask(null));
        barriers.forEach(one -> item(list, one));
        add(list);
    }

    private void item(RecordList list, Barrier one) {
        var data = one.data();
        var title = new Div(words.category(data));
        title.addClassName("record-name");
        var below = new Div();
        below.addClassNames("small", "muted");
        if (one.state() != ItemState.OPEN) {
            title.addClassName("closed");
            below.add(words.say("barrier." + one.state()) + " " + words.date(one.closedOn()));
        } else if (one.lacksAction()) {
            var nothing = new Span(words.say("barrier.noAction"));
            nothing.addClassName("late");
            below.add(new Span(words.say("barrier.since", words.date(data.since())) + " · "), nothing);
        } else {
            var who = data.owedBy();
            below.add(new Span(data.action() + " · " + (who == null ? "" : words.owedBy(who, data.name()) + " · ")));
            below.add(words.day(
                    data.due(), one.isOverdueOn(page.services().coaching().today())));
        }
        list.item(new Div(title, below), "barrier-" + one.uuid(), acts(one));
    }

    private List<RecordList.Act> acts(Barrier one) {
        if (!page.mayWrite()) return List.of();
        String what = words.category(one.data());
        String id = one.uuid().toString();
        if (one.state() != ItemState.OPEN) {
            return List.of(new RecordList.Act(
                    "reopen-" + id,
                    words.say("promise.reopen", what),
                    VaadinIcon.ARROW_BACKWARD,
                    () -> save(one, ItemState.OPEN)));
        }
        return List.of(
                new RecordList.Act(
                        "solve-" + id,
                        words.say("barrier.solve", what),
                        VaadinIcon.CHECK,
                        () -> save(one, ItemState.DONE)),
                new RecordList.Act(
                        "change-" + id,
                        Words.text(words.locale(), "shell.record.change", what),
                        VaadinIcon.EDIT,
                        () -> ask(one)),
                new RecordList.Act(
                        "remove-" + id,
                        Words.text(words.locale(), "shell.record.remove", what),
                        VaadinIcon.TRASH,
                        () -> remove(one)));
    }

    private void save(Barrier one, ItemState state) {
        page.done(page.services()
                .plans()
                .saveBarrier(page.user(), page.person().uuid(), one.uuid(), one.version(), one.data(), state));
    }

    private void remove(Barrier one) {
        var form = new FormDialog(words.locale(), words.say("barrier.remove"), "confirm-remove-barrier");
        form.setKeepText(words.say("barrier.remove"));
        var reason = form.text("remove-reason", words.say("reason"), "", 300, true);
        form.open(() -> page.kept(page.services()
                .plans()
                .removeBarrier(page.user(), page.person().uuid(), one.uuid(), one.version(), reason.getValue())));
    }

    private void ask(@Nullable Barrier before) {
        var old = before == null ? null : before.data();
        var form = page.form(
                words.say(before == null ? "barriers.add" : "barrier.change"),
                "save-barrier",
                before == null ? "barrier" : "barrier-" + before.uuid());
        var category = new Chips<>(
                "barrier-category",
                words.say("column.category"),
                List.of(Category.values()),
                one -> words.of("category", one),
                Chips.Many.ONE,
                old == null ? List.of() : List.of(old.category()));
        form.part(category.keptBy(form));
        form.demand(
                category,
                () -> category.value().isEmpty()
                        ? Optional.of(Words.text(words.locale(), "shell.form.choose"))
                        : Optional.empty());
        BooleanSupplier ownWord =
                () -> category.value().filter(one -> one == Category.OWN).isPresent();
        var word = form.text(
                "barrier-word",
                words.say("column.word"),
                old == null ? "" : old.word(),
                Barrier.WORD_MAX_LENGTH,
                false);
        word.setHelperText(words.say("noHealth"));
        word.setVisible(ownWord.getAsBoolean());
        category.onChange(() -> word.setVisible(ownWord.getAsBoolean()));
        form.demand(
                word,
                () -> ownWord.getAsBoolean() && word.getValue().isBlank()
                        ? Optional.of(Words.text(words.locale(), "shell.form.needed"))
                        : Optional.empty());
        var action = form.area(
                "barrier-action",
                words.say("barrier.action"),
                old == null ? "" : old.action(),
                Barrier.ACTION_MAX_LENGTH,
                false);
        action.setMinRows(2);
        action.setHelperText(words.say("noHealth"));
        var today = page.services().coaching().today();
        var day = old == null || old.due() == null ? WorkingDays.onOrAfter(today.plusWeeks(2)) : old.due();
        var who = old == null || old.owedBy() == null ? OwedBy.COACH : old.owedBy();
        var parts = new PromiseParts(
                words,
                form,
                "barrier",
                new Promise.Data("-", who, old == null ? "" : old.name(), day),
                day,
                () -> !action.getValue().isBlank(),
                () -> null);
        form.open(() -> {
            boolean acts = !action.getValue().isBlank();
            var owed = acts ? parts.data("-") : null;
            var data = new Barrier.Data(
                    category.one(),
                    word.getValue(),
                    old == null ? today : old.since(),
                    action.getValue(),
                    owed == null ? null : owed.owedBy(),
                    owed == null ? "" : owed.name(),
                    owed == null ? null : owed.due());
            return page.kept(page.services()
                    .plans()
                    .saveBarrier(
                            page.user(),
                            page.person().uuid(),
                            before == null ? null : before.uuid(),
                            before == null ? 0 : before.version(),
                            data,
                            before == null ? ItemState.OPEN : before.state()));
        });
    }
}
