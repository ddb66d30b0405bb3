package nl.duaal.mine.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.Invitation;
import nl.duaal.access.local.InvitationOutcome;
import nl.duaal.mine.OwnPage;
import nl.duaal.mine.OwnPageOutcome;
import nl.duaal.mine.OwnPages;
import nl.duaal.person.Person;
import nl.duaal.person.PersonField;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;

/** Whether somebody has a page of their own, since when, when they last opened it; to give one and to end it. */
final class OwnPagePanel extends Div {

    private final transient GiveWords words;
    private final transient OwnPages pages;
    private final SignedIn user;
    private final transient Person person;

    /** Said to who looks after somebody. */
    static final class GiveWords extends RoomWords {
        GiveWords(Locale locale) {
            super("mypage.give", Words.closest(locale));
        }
    }

    OwnPagePanel(Locale locale, OwnPages pages, SignedIn user, Person person) {
        this.words = new GiveWords(locale);
        this.pages = pages;
        this.user = user;
        this.person = person;
        setId("own-page");
        show();
    }

    private void show() {
        removeAll();
        var page = pages.of(user, person.uuid()).orElse(null);
        var actions = new Div();
        actions.addClassName("page-actions");
        if (page == null || !page.holds()) {
            line(words.say(page == null ? "none" : "state.ENDED"));
            actions.add(button("give-own-page", "give", this::ask));
        } else {
            line(words.say("state." + page.state()));
            facts(page);
            if (page.state() == OwnPage.State.WAITING || page.state() == OwnPage.State.EXPIRED) {
                actions.add(button("renew-own-page", "renew", () -> outcome(pages.renew(user, person.uuid()))));
            }
            actions.add(button("end-own-page", "end", () -> end(page)));
        }
        add(actions);
    }

    private void facts(OwnPage page) {
        quiet(words.say("since", words.figures().dateTime(page.givenAt()), page.givenBy()));
        var until = page.until();
        if (until != null && page.state() == OwnPage.State.WAITING) {
            quiet(words.say("until", words.figures().dateTime(until)));
        }
        if (page.begunAt() == null) return;
        var seen = page.lastSeen();
        quiet(
                seen == null
                        ? words.say("neverSeen")
                        : words.say("seen", words.figures().date(seen)));
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(words.say(key), click -> action.run());
        button.setId(id);
        return button;
    }

    private void line(String text) {
        add(new Paragraph(text));
    }

    private void quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("muted");
        add(line);
    }

    private void ask() {
        var form = new FormDialog(words.locale(), words.say("give"), "keep-own-page");
        form.words(words.say("about"));
        var known = person.shows(PersonField.CONTACT) ? person.details().email() : null;
        TextField email = form.text(
                "own-page-email", words.say("email"), known == null ? "" : known, Invitation.EMAIL_MAX_LENGTH, true);
        form.words(words.say(pages.canMail() ? "mails" : "shows"));
        form.setKeepText(words.say("make"));
        form.open(() -> {
            var outcome = pages.give(user, person.uuid(), email.getValue());
            return switch (outcome) {
                case OwnPageOutcome.Invited(var link) -> {
                    show();
                    new OwnLinkDialog(words, person, link).open();
                    yield Optional.empty();
                }
                case OwnPageOutcome.Again _ -> {
                    show();
                    Toast.show(words.say("again"));
                    yield Optional.empty();
                }
                case OwnPageOutcome.WrongAddress _, OwnPageOutcome.AddressTaken _ -> {
                    FieldError.show(email, said(outcome));
                    yield Optional.of("");
                }
                default -> Optional.of(said(outcome));
            };
        });
    }

    private void outcome(OwnPageOutcome outcome) {
        show();
        if (outcome instanceof OwnPageOutcome.Invited(InvitationOutcome.Made link)) {
            new OwnLinkDialog(words, person, link).open();
        } else if (outcome instanceof OwnPageOutcome.Ended) {
            Toast.show(said(outcome));
        } else {
            Toast.warn(said(outcome));
        }
    }

    private String said(OwnPageOutcome outcome) {
        return words.say(
                switch (outcome) {
                    case OwnPageOutcome.Invited _ -> "made";
                    case OwnPageOutcome.Again _ -> "again";
                    case OwnPageOutcome.Ended _ -> "ended";
                    case OwnPageOutcome.HasOne _ -> "hasOne";
                    case OwnPageOutcome.AddressTaken _ -> "taken";
                    case OwnPageOutcome.WrongAddress _ -> "wrong";
                    case OwnPageOutcome.Outdated _ -> "outdated";
                    case OwnPageOutcome.Gone _ -> "gone";
                });
    }

    private void end(OwnPage page) {
        var ask = new ConfirmDialog();
        ask.setHeader(words.say("end"));
        ask.setText(words.say("end.text"));
        ask.setCancelable(true);
        ask.setCancelText(words.say("cancel"));
        ask.setConfirmText(words.say("end.confirm"));
        ask.addConfirmListener(confirmed -> outcome(pages.end(user, person.uuid(), page.uuid(), page.version())));
        ask.open();
    }
}
