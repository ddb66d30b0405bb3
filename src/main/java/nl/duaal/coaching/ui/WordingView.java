package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Optional;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.wording.Wording;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Topics of contacts and ready-made texts, for who keeps the library. */
@Route("caseload/texts")
@PermitAll
class WordingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CoachingServices services;
    private final SignedIn user;
    private final transient CoachingWords words = new CoachingWords(getLocale());

    WordingView(CoachingServices services, CurrentUser currentUser) {
        this.services = services;
        currentUser.require(Permission.WRITE_COACHING);
        this.user = currentUser.require(Permission.WRITE_LIBRARY);
        addClassNames("page", "coaching");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("texts.title") + " · Duaal";
    }

    private void show() {
        removeAll();
        var back = CoachingLinks.caseload(words.say("toCaseload"));
        back.addClassName("back");
        var intro = new Paragraph(words.say("texts.intro"));
        intro.addClassName("sub");
        var header = new Header(new Div(back, new H1(words.say("texts.title")), intro));
        header.addClassName("page-head");
        add(header);
        var all = services.wordings().all(user, words.locale());
        for (var kind : Wording.Kind.values()) {
            var list = new RecordList(words.of("wording", kind), "");
            list.setId("wordings-" + kind);
            list.adding("add-" + kind, words.say("wording.add." + kind), () -> ask(kind, null));
            all.stream().filter(one -> one.kind() == kind).forEach(one -> item(list, one));
            add(list);
        }
    }

    private void item(RecordList list, Wording one) {
        String name = one.data().label();
        var lines = new ArrayList<String>();
        if (!one.data().content().isEmpty()) lines.add(one.data().content().replace("\n", " / "));
        lines.add(words.say(
                !one.used()
                        ? "wording.unused"
                        : !one.standard()
                                ? "wording.own"
                                : one.version() == 0 ? "wording.standard" : "wording.changed"));
        var acts = new ArrayList<RecordList.Act>();
        acts.add(new RecordList.Act(
                "change-" + one.key(),
                Words.text(words.locale(), "shell.record.change", name),
                VaadinIcon.EDIT,
                () -> ask(one.kind(), one)));
        acts.add(new RecordList.Act(
                "use-" + one.key(),
                words.say(one.used() ? "wording.stop" : "wording.use", name),
                one.used() ? VaadinIcon.EYE_SLASH : VaadinIcon.EYE,
                () -> done(services.wordings()
                        .save(
                                user,
                                new Wording(
                                        one.kind(),
                                        one.key(),
                                        one.version(),
                                        one.data(),
                                        one.standard(),
                                        !one.used())))));
        if (one.standard() && one.version() > 0) {
            acts.add(new RecordList.Act(
                    "back-" + one.key(),
                    words.say("wording.putBack", name),
                    VaadinIcon.ARROW_BACKWARD,
                    () -> done(services.wordings().putBack(user, one))));
        }
        list.item(name, lines, acts);
    }

    private void done(CoachingOutcome outcome) {
        if (outcome != CoachingOutcome.SAVED) Toast.warn(words.outcome(outcome));
        show();
    }

    private void ask(Wording.Kind kind, @Nullable Wording before) {
        var form = new FormDialog(
                words.locale(), words.say(before == null ? "wording.add." + kind : "wording.change"), "save-wording");
        var label = form.text(
                "wording-label",
                words.say("wording.label"),
                before == null ? "" : before.data().label(),
                Wording.LABEL_MAX_LENGTH,
                true);
        var content = kind == Wording.Kind.TOPIC
                ? null
                : form.area(
                        "wording-content",
                        words.say("wording.content"),
                        before == null ? "" : before.data().content(),
                        Wording.CONTENT_MAX_LENGTH,
                        true);
        form.open(() -> {
            var data = new Wording.Data(label.getValue(), content == null ? "" : content.getValue());
            var outcome = before == null
                    ? services.wordings().add(user, kind, data)
                    : services.wordings()
                            .save(
                                    user,
                                    new Wording(
                                            kind,
                                            before.key(),
                                            before.version(),
                                            data,
                                            before.standard(),
                                            before.used()));
            if (outcome != CoachingOutcome.SAVED) return Optional.of(words.outcome(outcome));
            show();
            return Optional.empty();
        });
    }
}
