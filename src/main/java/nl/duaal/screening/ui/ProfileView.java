package nl.duaal.screening.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.draft.DraftSubject;
import nl.duaal.person.Availability;
import nl.duaal.screening.Barrier;
import nl.duaal.screening.Criterion;
import nl.duaal.screening.Decision;
import nl.duaal.screening.PlainText;
import nl.duaal.screening.Profile;
import nl.duaal.screening.Round;
import nl.duaal.screening.ScreeningOutcome;
import nl.duaal.screening.Screenings;
import nl.duaal.screening.SubjectRow;
import nl.duaal.screening.week.AvailableWeek;
import nl.duaal.shell.Address;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import org.jspecify.annotations.Nullable;

/** One candidate in a screening: criterion by criterion, what stands in the way, the week, and the decision. */
@Route("screening/candidates/:uuid")
@PermitAll
class ProfileView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Screenings screenings;
    private final SignedIn user;
    private final transient ScreeningWords words = new ScreeningWords(getLocale());
    private String title = "";

    ProfileView(Screenings screenings, CurrentUser currentUser) {
        this.screenings = screenings;
        this.user = currentUser.require(Permission.PLAN_SCREENING);
        addClassNames("page", "screening", "profile");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(SheetView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> screenings.open(user, uuid))
                .orElseThrow(NotFoundException::new));
    }

    private void reload(Profile profile) {
        screenings.open(user, profile.subject().uuid()).ifPresent(this::show);
    }

    private void show(Profile profile) {
        removeAll();
        String number = words.say("number", Integer.toString(profile.subject().number()));
        String name = profile.name();
        title = name == null ? number : name;
        var sub = new Paragraph((name == null ? "" : number + " · ") + words.of("step", profile.step()));
        sub.addClassName("sub");
        var back = new Anchor("cohorts/" + profile.cohort() + "?tab=screening", words.say("title"));
        back.addClassName("back");
        var header = new Header(new Div(back, new H1(title), sub), decisions(profile));
        header.addClassName("page-head");
        add(header);
        if (name == null) {
            var notice = new Paragraph(words.say("profile.numberOnly"));
            notice.addClassName("notice");
            add(notice);
        }
        var decision = profile.subject().decision();
        if (decision != null) add(decided(profile, decision));
        add(new H2(words.say("profile.criteria")));
        for (var line : profile.lines()) add(line(profile, line));
        add(barriers(profile), week(profile));
    }

    private Div decisions(Profile profile) {
        var actions = new Div();
        actions.addClassName("page-actions");
        if (profile.subject().decision() != null) return actions;
        var select = new NativeButton(words.say("decide.select"), click -> select(profile));
        select.addClassNames("button", "primary");
        select.setId("select-candidate");
        select.setVisible(profile.step() == SubjectRow.Step.DECIDE);
        var refuse = new NativeButton(words.say("decide.refuse"), click -> refuse(profile));
        refuse.addClassName("button");
        refuse.setId("refuse-candidate");
        refuse.setVisible(profile.name() != null);
        actions.add(refuse, select);
        return actions;
    }

    private void select(Profile profile) {
        var form = new FormDialog(words.locale(), words.say("decide.select"), "confirm-select");
        form.keepTyped(user, about(profile), "select");
        form.words(words.say("decide.select.sure", String.valueOf(profile.name())));
        var reason = form.area("select-reason", words.say("decide.select.reason"), "", Profile.REASON_MAX_LENGTH, true);
        form.setKeepText(words.say("decide.select"));
        form.open(() -> said(
                profile,
                screenings.select(
                        user, profile.subject().uuid(), profile.subject().version(), reason.getValue())));
    }

    private void refuse(Profile profile) {
        var form = new FormDialog(words.locale(), words.say("decide.refuse"), "confirm-refuse");
        form.keepTyped(user, about(profile), "refuse");
        form.words(words.say("decide.refuse.how"));
        var key = form.choice(
                "refuse-key",
                words.say("decide.key"),
                ReasonKey.of(CandidateState.REJECTED),
                words::reason,
                null,
                true);
        var reason = form.area("refuse-reason", words.say("decide.reason"), "", Profile.REASON_MAX_LENGTH, true);
        reason.setHelperText(words.say("decide.reason.help"));
        form.setKeepText(words.say("decide.refuse"));
        form.open(() -> said(
                profile,
                screenings.refuse(
                        user,
                        profile.subject().uuid(),
                        profile.subject().version(),
                        key.getValue(),
                        reason.getValue())));
    }

    private Div decided(Profile profile, Decision decision) {
        var text = new Paragraph(
                words.say("decided." + decision.outcome(), words.figures().dateTime(decision.at()), decision.by()));
        var box = new Div(text);
        box.addClassName("notice");
        box.setId("decided");
        box.add(new Paragraph(decision.reason()));
        if (decision.outcome() == Decision.Outcome.REFUSED) {
            var key = decision.reasonKey();
            if (key != null) box.add(new Paragraph(words.reason(key)));
            var letter = new RouterLink(
                    words.say("letter.open"),
                    LetterView.class,
                    new RouteParameters(new RouteParam(
                            SheetView.UUID_PARAMETER, profile.subject().uuid().toString())));
            letter.setId("open-letter");
            box.add(letter);
        }
        return box;
    }

    private Div line(Profile profile, Profile.Line line) {
        var criterion = line.criterion();
        var kind = new Paragraph(words.of("kind", criterion.kind()) + " · " + words.of("method", criterion.method()));
        kind.addClassNames("small", "muted");
        var box = new Div(new H3(criterion.name()), kind);
        box.addClassName("profile-line");
        box.setId("line-" + criterion.uuid());
        if (criterion.method() == Criterion.Method.FORM) box.add(written(line));
        if (line.found().isEmpty()) {
            var none = new Paragraph(words.say("profile.notIn"));
            none.addClassName("muted");
            box.add(none);
        } else {
            var list = new UnorderedList();
            for (var found : line.found()) {
                list.add(found(criterion, found));
            }
            box.add(list);
        }
        var agreed = line.agreed();
        if (agreed != null) {
            var text = new Paragraph(words.say("profile.agreed", words.answer(criterion, agreed.answer())));
            text.addClassName("record-name");
            box.add(text, new Paragraph(agreed.reason()));
        }
        boolean over = criterion.method().round() == Round.NUMBER && profile.name() != null;
        if (!line.found().isEmpty() && !over && profile.subject().decision() == null) {
            var agree = new NativeButton(
                    words.say(agreed == null ? "profile.agree" : "profile.agreeAgain"), click -> agree(profile, line));
            agree.addClassName("button");
            agree.setId("agree-" + criterion.uuid());
            box.add(agree);
        }
        return box;
    }

    private ListItem found(Criterion criterion, Profile.Found found) {
        String who = found.standing() == Profile.Standing.COUNTS
                ? found.assessor()
                : found.assessor() + " (" + words.of("found", found.standing()) + ")";
        var item = new ListItem(who + ": " + words.answer(criterion, found.answer())
                + (found.note().isBlank() ? "" : " – " + found.note()));
        if (found.standing() == Profile.Standing.LEFT) item.addClassName("muted");
        return item;
    }

    private Div written(Profile.Line line) {
        var text = new Div(line.written().isBlank() ? words.say("sheet.notWritten") : line.written());
        text.addClassName("written");
        return text;
    }

    private void agree(Profile profile, Profile.Line line) {
        var criterion = line.criterion();
        var agreed = line.agreed();
        var form = new FormDialog(words.locale(), criterion.name(), "save-agreed");
        form.keepTyped(user, about(profile), "agree-" + criterion.uuid());
        var answer = form.choice(
                "agreed-answer",
                words.say("profile.agreedAnswer"),
                criterion.isYesOrNo() ? List.of(Criterion.ANSWERS, 1) : List.of(1, 2, 3, 4, 5),
                one -> words.answer(criterion, one),
                agreed == null ? null : agreed.answer(),
                true);
        var reason = form.area(
                "agreed-reason",
                words.say("profile.agreedReason"),
                agreed == null ? "" : agreed.reason(),
                Profile.REASON_MAX_LENGTH,
                true);
        form.open(() -> said(
                profile,
                screenings.agree(
                        user, profile.subject().uuid(), criterion.uuid(), answer.getValue(), reason.getValue())));
    }

    private RecordList barriers(Profile profile) {
        var list = new RecordList(words.say("barrier.title"), words.say("barrier.none"));
        list.setId("barriers");
        list.adding("add-barrier", words.say("barrier.add"), () -> barrier(profile, null));
        for (var barrier : profile.barriers()) {
            var data = barrier.data();
            var lines = new ArrayList<String>();
            lines.add(data.removes());
            var due = data.due();
            if (!data.owner().isBlank() || due != null) {
                lines.add(data.owner()
                        + (due == null
                                ? ""
                                : " · "
                                        + words.say(
                                                "barrier.before",
                                                words.figures().date(due))));
            }
            var done = data.done();
            if (done != null)
                lines.add(words.say("barrier.gone", words.figures().date(done)));
            String name = words.of("barrier", data.kind());
            list.item(
                    name,
                    lines,
                    RecordList.changeAndRemove(
                            words.locale(), "barrier-" + barrier.uuid(), name, () -> barrier(profile, barrier), () -> {
                                screenings.removeBarrier(user, profile.subject().uuid(), barrier.uuid());
                                reload(profile);
                            }));
        }
        return list;
    }

    private void barrier(Profile profile, @Nullable Barrier one) {
        var form = new FormDialog(words.locale(), words.say("barrier.one"), "save-barrier");
        form.keepTyped(user, about(profile), "barrier" + (one == null ? "" : "-" + one.uuid()));
        form.words(words.say("barrier.how"));
        var kind = form.choice(
                "barrier-kind",
                words.say("barrier.kind"),
                List.of(Barrier.Kind.values()),
                some -> words.of("barrier", some),
                one == null ? null : one.data().kind(),
                true);
        var removes = form.area(
                "barrier-removes",
                words.say("barrier.removes"),
                one == null ? "" : one.data().removes(),
                Barrier.Data.REMOVES_MAX_LENGTH,
                true);
        removes.addValueChangeListener(
                change -> removes.setHelperText(WrittenField.warning(words, PlainText.warnings(change.getValue()))));
        var owner = form.text(
                "barrier-owner",
                words.say("barrier.owner"),
                one == null ? "" : one.data().owner(),
                Barrier.Data.OWNER_MAX_LENGTH,
                false);
        var due = form.day(
                "barrier-due",
                words.say("barrier.due"),
                one == null ? null : one.data().due(),
                false);
        var done = form.day(
                "barrier-done",
                words.say("barrier.done"),
                one == null ? null : one.data().done(),
                false);
        form.open(() -> said(
                profile,
                screenings.saveBarrier(
                        user,
                        profile.subject().uuid(),
                        new Barrier(
                                one == null ? UUID.randomUUID() : one.uuid(),
                                new Barrier.Data(
                                        kind.getValue(),
                                        removes.getValue().strip(),
                                        owner.getValue().strip(),
                                        due.getValue(),
                                        done.getValue())))));
    }

    private Div week(Profile profile) {
        var head = new Header(new H2(words.say("week.title")));
        head.addClassName("section-head");
        var change = new NativeButton(words.say("week.change"), click -> changeWeek(profile));
        change.addClassName("button");
        change.setId("change-week");
        head.add(change);
        var box = new Div(head);
        box.setId("week");
        if (profile.name() == null) {
            var later = new Paragraph(words.say("week.fileLater"));
            later.addClassNames("small", "muted");
            box.add(later);
        }
        if (!profile.isWeekKnown()) {
            var none = new Paragraph(words.say("week.none"));
            none.addClassName("muted");
            box.add(none);
            return box;
        }
        if (profile.clashes().isEmpty()) {
            var fits = new Paragraph(words.say("week.fits"));
            fits.addClassName("notice");
            box.add(fits);
        } else {
            var first = new Paragraph(words.say("week.first") + " "
                    + words.clash(profile.clashes().getFirst()));
            first.addClassNames("notice", "warn");
            box.add(first);
            if (profile.clashes().size() > 1) {
                var more = new UnorderedList();
                profile.clashes().stream().skip(1).forEach(one -> more.add(new ListItem(words.clash(one))));
                box.add(new NativeDetails(
                        words.count("week.more", profile.clashes().size() - 1), more));
            }
        }
        var facts = new DescriptionList();
        facts.addClassName("facts");
        profile.file().filter(Availability::isKnown).ifPresent(file -> file(facts, file));
        profile.week().ifPresent(week -> asked(facts, week));
        box.add(facts);
        return box;
    }

    /** What the file says, which counts along with what was asked: the fewer hours, and the days that are in both. */
    private void file(DescriptionList facts, Availability file) {
        put(facts, "week.file.hours", hours(file.hoursPerWeek()));
        put(facts, "week.file.days", file.days().isEmpty() ? "–" : days(file.days()));
    }

    private String hours(@Nullable Integer hours) {
        return hours == null ? "–" : Integer.toString(hours);
    }

    private String days(Set<DayOfWeek> days) {
        return days.stream().sorted().map(words::day).collect(Collectors.joining(", "));
    }

    private void asked(DescriptionList facts, AvailableWeek week) {
        put(facts, "week.hours", hours(week.hoursPerWeek()));
        put(facts, "week.days", days(week.days()));
        put(facts, "week.travel", words.say("week.minutes", week.travelMinutes()));
        put(facts, "week.transport", words.say(week.publicTransport() ? "yes" : "no"));
        for (var taken : week.taken()) {
            put(
                    facts,
                    "week.taken",
                    words.day(taken.day()) + " " + FormDialog.time(taken.from()) + "–"
                            + FormDialog.time(taken.until()));
        }
    }

    private void put(DescriptionList list, String key, String text) {
        list.add(new DescriptionList.Term(words.say(key)));
        list.add(new DescriptionList.Description(text));
    }

    private void changeWeek(Profile profile) {
        var now = profile.week().orElseGet(() -> usual(profile.file()));
        var form = new FormDialog(words.locale(), words.say("week.title"), "save-week");
        Integer known = now.hoursPerWeek();
        var hours = form.whole(
                "week-hours", words.say("week.hours"), known == null ? 32 : known, 0, AvailableWeek.MOST_HOURS);
        var days = form.choices(
                "week-days", words.say("week.days"), List.of(DayOfWeek.values()), words::day, now.days(), true);
        var travel =
                form.whole("week-travel", words.say("week.travel"), now.travelMinutes(), 0, AvailableWeek.MOST_TRAVEL);
        var transport = form.check("week-transport", words.say("week.transport"), now.publicTransport());
        var taken = form.area("week-taken", words.say("week.taken"), TakenText.of(words, now.taken()), 400, false);
        taken.setHelperText(words.say("week.taken.help"));
        form.demand(
                taken,
                () -> TakenText.read(words, taken.getValue()).isEmpty()
                        ? Optional.of(words.say("week.taken.wrong"))
                        : Optional.empty());
        form.open(() -> said(
                profile,
                screenings.saveWeek(
                        user,
                        profile.subject().uuid(),
                        new AvailableWeek(
                                FormDialog.whole(hours),
                                days.getValue(),
                                FormDialog.whole(travel),
                                transport.getValue(),
                                TakenText.read(words, taken.getValue()).orElse(List.of())))));
    }

    /** What the file says to begin with, else a usual week. */
    private static AvailableWeek usual(Optional<Availability> file) {
        Integer hours = file.map(Availability::hoursPerWeek).orElse(null);
        var days = file.map(Availability::days)
                .filter(some -> !some.isEmpty())
                .orElse(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return new AvailableWeek(hours == null ? 32 : hours, days, 30, true, List.of());
    }

    private static DraftSubject about(Profile profile) {
        return new DraftSubject(Screenings.DRAFTS, profile.subject().uuid());
    }

    private Optional<String> said(Profile profile, ScreeningOutcome outcome) {
        if (!(outcome instanceof ScreeningOutcome.Done)) return Optional.of(words.outcome(outcome));
        reload(profile);
        return Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return title + " · " + words.say("title") + " · Duaal";
    }
}
