package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.coaching.CoachingService.CoachingFile;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.Promise;
import nl.duaal.shared.WorkingDays;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import org.jspecify.annotations.Nullable;

/** What was agreed: what is open first, with one touch to say that it is done. */
final class PromiseSection extends Section {

    private final transient CoachingPage page;
    private final transient CoachingWords words;

    PromiseSection(CoachingPage page, CoachingFile file) {
        this.page = page;
        this.words = page.words();
        setId("coaching-promises");
        addClassName("coaching-section");
        var list = new RecordList(words.say("promises.title"), words.say("promises.none"));
        if (page.mayWrite()) list.adding("add-promise", words.say("promises.add"), () -> ask(null));
        file.promises().forEach(one -> item(list, one));
        add(list);
    }

    private void item(RecordList list, Promise one) {
        list.item(text(words, one, page.services().coaching().today()), "promise-" + one.uuid(), acts(one));
    }

    /** What a promise says. */
    static Div text(CoachingWords words, Promise one, LocalDate today) {
        var title = new Div(one.data().what());
        title.addClassName("record-name");
        var below = new Div();
        below.addClassNames("small", "muted");
        below.add(words.owed(one) + " · ");
        if (one.state() == ItemState.OPEN) {
            below.add(words.day(one.data().due(), one.isOverdueOn(today)));
        } else {
            title.addClassName("closed");
            below.add(words.of("state", one.state()) + " " + words.date(one.closedOn())
                    + (one.reason().isEmpty() ? "" : " · " + one.reason()));
        }
        return new Div(title, below);
    }

    private List<RecordList.Act> acts(Promise one) {
        var acts = new ArrayList<RecordList.Act>();
        if (!page.mayWrite()) return acts;
        String what = one.data().what();
        if (one.state() != ItemState.OPEN) {
            acts.add(new RecordList.Act(
                    "reopen-" + one.uuid(),
                    words.say("promise.reopen", what),
                    VaadinIcon.ARROW_BACKWARD,
                    () -> close(one, ItemState.OPEN, "")));
            return acts;
        }
        acts.add(new RecordList.Act(
                "done-" + one.uuid(),
                words.say("promise.done", what),
                VaadinIcon.CHECK,
                () -> close(one, ItemState.DONE, "")));
        acts.add(new RecordList.Act(
                "change-" + one.uuid(), words.say("promise.change", what), VaadinIcon.EDIT, () -> ask(one)));
        acts.add(new RecordList.Act(
                "drop-" + one.uuid(), words.say("promise.drop", what), VaadinIcon.BAN, () -> drop(one)));
        return acts;
    }

    private void close(Promise one, ItemState state, String reason) {
        page.done(page.services().coaching().closePromise(page.user(), one.uuid(), one.version(), state, reason));
    }

    private void drop(Promise one) {
        var form = new FormDialog(words.locale(), words.say("promise.drop.title"), "confirm-drop-promise");
        form.setKeepText(words.say("promise.drop.title"));
        form.words(one.data().what());
        var reason = form.text("drop-reason", words.say("promise.drop.reason"), "", Promise.REASON_MAX_LENGTH, true);
        form.open(() -> page.kept(page.services()
                .coaching()
                .closePromise(page.user(), one.uuid(), one.version(), ItemState.DROPPED, reason.getValue())));
    }

    private void ask(@Nullable Promise before) {
        var old = before == null ? null : before.data();
        var form = page.form(
                words.say(before == null ? "promises.add" : "promise.change.title"),
                "save-promise",
                before == null ? "promise" : "promise-" + before.uuid());
        var what = form.area(
                "promise-what", words.say("column.what"), old == null ? "" : old.what(), Promise.WHAT_MAX_LENGTH, true);
        what.setMinRows(2);
        what.setHelperText(words.say("noHealth"));
        var today = page.services().coaching().today();
        var parts = new PromiseParts(
                words, form, "promise", old, WorkingDays.onOrAfter(today.plusWeeks(1)), () -> true, () -> null);
        form.open(() -> {
            var data = parts.data(what.getValue());
            var service = page.services().coaching();
            return page.kept(
                    before == null
                            ? service.promise(page.user(), page.person().uuid(), data)
                            : service.changePromise(page.user(), before.uuid(), before.version(), data));
        });
    }
}
