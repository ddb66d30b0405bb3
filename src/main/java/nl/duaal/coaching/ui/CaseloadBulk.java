package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ManyContacts.Noted;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.message.Message;
import nl.duaal.coaching.message.MessageService.Sent;
import nl.duaal.coaching.wording.Wording;
import nl.duaal.shared.WorkingDays;
import nl.duaal.shell.BulkWork;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;

/** What can be done at once with people who are chosen in a caseload: a note, a message, a hand-over. All can be undone. */
final class CaseloadBulk extends Div {

    /** What the page does. */
    interface Page {
        void chooseAll();

        void chooseNone();

        void reload();
    }

    private final CoachingWords words;
    private final transient CoachingServices services;
    private final SignedIn user;
    private final transient Page page;
    private final boolean handsOver;
    private final Div acts = new Div();
    private final BulkWork work;

    /**
     * @param handsOver whether these are people of one coach, who can be handed over together
     */
    CaseloadBulk(CoachingWords words, CoachingServices services, SignedIn user, boolean handsOver, Page page) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.page = page;
        this.handsOver = handsOver;
        this.work = new BulkWork(
                words.locale(),
                services.jobs(),
                user,
                acts,
                new BulkWork.Page(
                        words.say("bulk.busy"), words.say("bulk.failed"), words.say("bulk.cancelled"), page::reload));
        addClassNames("bulk", "no-print");
        setId("caseload-bulk");
        acts.addClassName("bulk-acts");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.say("bulk"));
        add(acts, work);
    }

    /** @param picked who is chosen */
    void show(List<CaseloadRow> picked) {
        acts.removeAll();
        var text = new Paragraph(words.count("bulk.count", picked.size()));
        text.getElement().setAttribute("role", "status");
        acts.add(text);
        if (picked.isEmpty()) {
            acts.add(link("bulk.all", page::chooseAll));
            return;
        }
        acts.add(button("bulk.note", () -> note(picked)), button("bulk.message", () -> message(picked)));
        var movable = picked.stream().filter(row -> !row.beingHandedOver()).toList();
        if (handsOver && !movable.isEmpty()) {
            acts.add(button(
                    "bulk.handOver", () -> HandoverForm.openMany(words, services, user, movable, movable, this::done)));
        }
        acts.add(link("bulk.none", page::chooseNone));
    }

    private NativeButton button(String key, Runnable run) {
        var button = new NativeButton(words.say(key), click -> run.run());
        button.addClassName("button");
        button.setId(key.replace('.', '-'));
        return button;
    }

    private NativeButton link(String key, Runnable run) {
        var button = button(key, run);
        button.removeClassName("button");
        button.addClassName("link");
        return button;
    }

    private void done() {
        page.chooseNone();
        page.reload();
    }

    private static List<UUID> people(List<CaseloadRow> picked) {
        return picked.stream().map(row -> row.person().uuid()).toList();
    }

    private static String names(List<CaseloadRow> picked) {
        return picked.stream().map(row -> row.person().fullName()).collect(Collectors.joining(", "));
    }

    private void note(List<CaseloadRow> picked) {
        LocalDate today = services.coaching().today();
        var form = new FormDialog(words.locale(), words.count("bulk.note.title", picked.size()), "save-notes");
        form.addClassName("contact-form");
        form.words(names(picked));
        var kind = new Chips<>(
                "notes-kind",
                words.say("column.kind"),
                List.of(Contact.Kind.TALK, Contact.Kind.SHORT, Contact.Kind.WORK_VISIT),
                one -> words.of("kind", one),
                Chips.Many.ONE,
                List.of(Contact.Kind.TALK));
        form.part(kind);
        var text = form.area("notes-text", words.say("contact.text"), "", Contact.TEXT_MAX_LENGTH, true);
        text.setHelperText(words.say("bulk.note.help"));
        var on = form.day("notes-on", words.say("contact.on"), today, true);
        on.setMax(today);
        form.demand(
                on,
                () -> on.getValue() != null && on.getValue().isAfter(today)
                        ? Optional.of(words.say("outcome.NOT_YET"))
                        : Optional.empty());
        var next = form.day("notes-next", words.say("contact.next"), null, false);
        next.setHelperText(words.say("bulk.note.next"));
        next.setMin(WorkingDays.onOrAfter(today));
        form.demand(
                next,
                () -> next.getValue() != null
                                && on.getValue() != null
                                && next.getValue().isBefore(on.getValue())
                        ? Optional.of(words.say("contact.next.before"))
                        : Optional.empty());
        var channel = new Chips<>(
                "notes-channel",
                words.say("column.channel"),
                List.of(Contact.Channel.values()),
                one -> words.of("channel", one),
                Chips.Many.ONE,
                List.of(Contact.Channel.IN_PERSON));
        form.part(channel);
        var topics = topics();
        form.part(topics);
        form.open(() -> {
            var data = new Contact.Data(
                    kind.one(), channel.one(), on.getValue(), "", topics.values(), text.getValue(), next.getValue());
            work.run(picked.size(), told -> services.many().note(user, people(picked), data, told), this::noted);
            return Optional.empty();
        });
        text.focus();
    }

    private Chips<String> topics() {
        var offered = services.wordings().all(user, words.locale()).stream()
                .filter(one -> one.kind() == Wording.Kind.TOPIC && one.used())
                .toList();
        return new Chips<>(
                "notes-topics",
                words.say("column.topics"),
                offered.stream().map(Wording::key).toList(),
                key -> words.topics(List.of(key), offered),
                Chips.Many.ANY,
                Set.of());
    }

    private void noted(List<Noted> outcomes) {
        var kept = outcomes.stream()
                .filter(one -> one.outcome() == CoachingOutcome.SAVED)
                .toList();
        var told = new ArrayList<String>();
        if (!kept.isEmpty()) told.add(words.count("bulk.noted", kept.size()));
        int not = outcomes.size() - kept.size();
        if (not > 0) told.add(words.count("bulk.notNoted", not));
        done();
        if (kept.isEmpty()) {
            Toast.warn(String.join(" ", told));
            return;
        }
        Toast.undoable(
                String.join(" ", told),
                () -> work.run(
                        kept.size(),
                        progress -> services.many().takeBack(user, kept, progress),
                        back -> takenBack(kept.size(), back)));
    }

    private void message(List<CaseloadRow> picked) {
        var reached = services.messages().reached(user, people(picked));
        var without = picked.stream()
                .filter(row -> !reached.contains(row.person().uuid()))
                .toList();
        var form = new FormDialog(words.locale(), messageTitle(reached.size(), picked.size()), "send-messages");
        form.setKeepText(words.say("bulk.message.send"));
        form.words(words.say("bulk.message.how"));
        if (!without.isEmpty()) form.words(words.say("bulk.message.without", names(without)));
        if (reached.isEmpty()) {
            form.words(words.say("bulk.message.nobody"));
        }
        var text = form.area("message-text", words.say("column.message"), "", Message.TEXT_MAX_LENGTH, true);
        text.setHelperText(words.say("bulk.message.help"));
        form.open(() -> {
            if (reached.isEmpty()) return Optional.of(words.say("bulk.message.nobody"));
            work.run(
                    picked.size(),
                    told -> services.messages().send(user, people(picked), text.getValue(), told),
                    this::sent);
            return Optional.empty();
        });
        text.focus();
    }

    private String messageTitle(int reached, int picked) {
        return reached == picked
                ? words.count("bulk.message.title", picked)
                : words.say("bulk.message.title.some", reached, picked);
    }

    private void sent(Sent sent) {
        var told = new ArrayList<String>();
        told.add(words.count("bulk.sent", sent.messages().size()));
        if (!sent.without().isEmpty()) {
            told.add(words.say(
                    "bulk.message.without",
                    sent.without().stream().map(one -> one.fullName()).collect(Collectors.joining(", "))));
        }
        done();
        Toast.undoable(String.join(" ", told), () -> {
            takenBack(sent.messages().size(), services.messages().takeBack(user, sent.messages()));
        });
    }

    private void takenBack(int of, int back) {
        done();
        if (back < of) Toast.warn(words.say("bulk.backSome", back, of));
        else Toast.show(words.count("bulk.back", back));
    }
}
