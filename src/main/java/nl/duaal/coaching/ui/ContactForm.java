package nl.duaal.coaching.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.Contact.Kind;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.course.LadderStep;
import nl.duaal.coaching.wording.Wording;
import nl.duaal.shared.WorkingDays;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/**
 * Notes a contact, made for a telephone and one thumb: what is usual is chosen already, so that a few words and one touch
 * do. The same form corrects a contact, with a reason.
 */
final class ContactForm {

    /** More than this is not agreed at one talk; further ones can be added by themselves. */
    private static final int MOST_PROMISES = 3;

    private final CoachingPage page;
    private final CoachingWords words;
    private final @Nullable Contact before;
    private final LocalDate today;
    private final FormDialog form;
    private final List<PromiseFields> promises = new ArrayList<>();
    /** Of the contact; it stands below what is agreed. */
    private @Nullable DatePicker day;

    private ContactForm(CoachingPage page, @Nullable Contact before) {
        this.page = page;
        this.words = page.words();
        this.before = before;
        this.today = page.services().coaching().today();
        this.form = page.form(
                words.say(
                        before == null ? "contact.new" : "contact.correct",
                        page.person().fullName()),
                "save-contact",
                before == null ? "contact" : "contact-" + before.uuid());
        form.addClassName("contact-form");
    }

    /** Notes a contact. */
    static void note(CoachingPage page) {
        new ContactForm(page, null).open();
    }

    /** Corrects a contact. */
    static void correct(CoachingPage page, Contact contact) {
        new ContactForm(page, contact).open();
    }

    private void open() {
        var old = before == null ? null : before.data();
        var kind = new Chips<>(
                "contact-kind",
                words.say("column.kind"),
                List.of(Kind.values()),
                one -> words.of("kind", one),
                Chips.Many.ONE,
                List.of(old == null ? Kind.TALK : old.kind()));
        form.part(kind.keptBy(form));
        var participants = form.text(
                "contact-participants",
                words.say("contact.participants"),
                old == null ? "" : old.participants(),
                Contact.PARTICIPANTS_MAX_LENGTH,
                false);
        participants.setHelperText(words.say("contact.participants.help"));
        form.demand(
                participants,
                () -> kind.one() == Kind.THREE_PARTY && participants.getValue().isBlank()
                        ? Optional.of(words.say("contact.participants.needed"))
                        : Optional.empty());
        showParticipants(participants, kind);
        kind.onChange(() -> showParticipants(participants, kind));
        var text = form.area(
                "contact-text",
                words.say("contact.text"),
                old == null ? "" : old.text(),
                Contact.TEXT_MAX_LENGTH,
                false);
        text.setHelperText(words.say("noHealth"));
        form.part(templates(text));
        if (before == null) promises();
        var next = next(old);
        form.words(words.say("contact.usual"));
        var on = form.day("contact-on", words.say("contact.on"), old == null ? today : old.on(), true);
        day = on;
        on.setMax(today);
        form.demand(
                on,
                () -> on.getValue() != null && on.getValue().isAfter(today)
                        ? Optional.of(words.say("outcome.NOT_YET"))
                        : Optional.empty());
        form.demand(
                next,
                () -> next.getValue() != null
                                && on.getValue() != null
                                && next.getValue().isBefore(on.getValue())
                        ? Optional.of(words.say("contact.next.before"))
                        : Optional.empty());
        var channel = new Chips<>(
                "contact-channel",
                words.say("column.channel"),
                List.of(Contact.Channel.values()),
                one -> words.of("channel", one),
                Chips.Many.ONE,
                List.of(old == null ? usualChannel() : old.channel()));
        form.part(channel.keptBy(form));
        var topics = topics(old);
        form.part(topics.keptBy(form));
        topics.onChange(() -> text.setInvalid(false));
        boolean mayBeEmpty = old != null && old.isEmpty();
        form.demand(
                text,
                () -> !mayBeEmpty
                                && kind.one() != Kind.NOT_REACHED
                                && text.getValue().isBlank()
                                && topics.values().isEmpty()
                                && promises.stream().noneMatch(PromiseFields::isFilled)
                        ? Optional.of(words.say("contact.empty"))
                        : Optional.empty());
        var ladder = new Chips<>(
                "contact-ladder",
                words.say("contact.ladder"),
                IntStream.rangeClosed(LadderStep.LOWEST, LadderStep.HIGHEST)
                        .boxed()
                        .toList(),
                words::ladder,
                Chips.Many.ONE_OR_NONE,
                List.of());
        if (before == null) form.part(new NativeDetails(words.say("contact.ladder"), ladder.keptBy(form)));
        var reason = before == null
                ? null
                : form.text("contact-reason", words.say("reason"), "", Contact.REASON_MAX_LENGTH, true);
        form.open(() -> kept(
                new Contact.Data(
                        kind.one(),
                        channel.one(),
                        on.getValue(),
                        participants.isVisible() ? participants.getValue() : "",
                        topics.values(),
                        text.getValue(),
                        next.getValue()),
                ladder.value().orElse(null),
                reason == null ? "" : reason.getValue()));
        promises.forEach(PromiseFields::showWhatIsTyped);
        text.focus();
    }

    private static void showParticipants(TextField participants, Chips<Kind> kind) {
        participants.setVisible(kind.one() == Kind.THREE_PARTY
                || kind.one() == Kind.WORK_VISIT
                || !participants.getValue().isBlank());
    }

    private Contact.Channel usualChannel() {
        return page.services().coaching().lastChannel(page.user()).orElse(Contact.Channel.IN_PERSON);
    }

    private Div templates(TextArea text) {
        var row = new Div();
        row.addClassNames("chips-row", "templates");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", words.say("contact.templates"));
        for (var wording : page.wordings()) {
            if (wording.kind() != Wording.Kind.TEMPLATE || !wording.used()) continue;
            var button = new NativeButton(
                    words.say("contact.template", wording.data().label()), click -> {
                        String typed = text.getValue().strip();
                        text.setValue(
                                typed.isEmpty()
                                        ? wording.data().content()
                                        : typed + "\n" + wording.data().content());
                        text.focus();
                    });
            button.addClassNames("link", "template");
            row.add(button);
        }
        return row;
    }

    /** Three of what was agreed, of which those stand open that are used. */
    private void promises() {
        for (int i = 1; i <= MOST_PROMISES; i++) promises.add(new PromiseFields(i));
        var more = new NativeButton(
                words.say("promise.more"),
                click -> promises.stream()
                        .filter(one -> !one.isShown())
                        .findFirst()
                        .ifPresent(PromiseFields::show));
        more.addClassNames("button", "more-promise");
        more.setId("contact-promise-more");
        form.part(more);
    }

    private final class PromiseFields {
        private final TextArea what;
        private final PromiseParts parts;

        PromiseFields(int number) {
            what = form.area(
                    "contact-promise-" + number, words.say("promise.what", number), "", Promise.WHAT_MAX_LENGTH, false);
            what.setMinRows(1);
            parts = new PromiseParts(
                    words,
                    form,
                    "contact-promise-" + number,
                    null,
                    WorkingDays.onOrAfter(today.plusWeeks(1)),
                    () -> !what.getValue().isBlank(),
                    () -> day == null ? null : day.getValue());
            shown(false);
        }

        private void shown(boolean shown) {
            what.setVisible(shown);
            parts.setVisible(shown);
        }

        boolean isShown() {
            return what.isVisible();
        }

        void show() {
            shown(true);
            what.focus();
        }

        /** What was left behind came back when the form was opened. */
        void showWhatIsTyped() {
            if (!what.getValue().isBlank()) shown(true);
        }

        boolean isFilled() {
            return isShown() && !what.getValue().isBlank();
        }

        Stream<Promise.Data> data() {
            return isFilled() ? Stream.of(parts.data(what.getValue())) : Stream.empty();
        }
    }

    private DatePicker next(Contact.@Nullable Data old) {
        var weeks = page.services()
                .caseloads()
                .norms(page.user())
                .contactWeeks(page.services()
                        .course()
                        .of(page.user(), page.person().uuid())
                        .orElseThrow()
                        .intensityOn(today));
        LocalDate usual = weeks == null ? null : WorkingDays.onOrAfter(today.plusWeeks(weeks));
        var row = new Div();
        row.addClassName("chips-row");
        var next = form.day("contact-next", words.say("contact.next"), old == null ? usual : old.nextContact(), false);
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", words.say("contact.next"));
        for (int many : new int[] {1, 2, 4}) {
            var button = new NativeButton(
                    words.count("contact.weeks", many),
                    click -> next.setValue(WorkingDays.onOrAfter(today.plusWeeks(many))));
            button.addClassName("chip");
            row.add(button);
        }
        form.part(row);
        return next;
    }

    private Chips<String> topics(Contact.@Nullable Data old) {
        Set<String> chosen = old == null ? Set.of() : old.topics();
        var offered = page.wordings().stream()
                .filter(one -> one.kind() == Wording.Kind.TOPIC && (one.used() || chosen.contains(one.key())))
                .toList();
        return new Chips<>(
                "contact-topics",
                words.say("column.topics"),
                offered.stream().map(Wording::key).toList(),
                key -> words.topics(List.of(key), offered),
                Chips.Many.ANY,
                chosen);
    }

    private Optional<String> kept(Contact.Data data, @Nullable Integer step, String reason) {
        var service = page.services().coaching();
        var person = page.person().uuid();
        var agreed = promises.stream().flatMap(PromiseFields::data).toList();
        var outcome = before == null
                ? service.note(page.user(), person, data, agreed, step)
                : service.correct(page.user(), person, before.uuid(), before.version(), data, reason);
        if (outcome == CoachingOutcome.SAVED) {
            Toast.show(words.say(
                    before == null ? "contact.kept" : "contact.corrected",
                    page.person().fullName()));
        }
        return page.kept(outcome);
    }
}
