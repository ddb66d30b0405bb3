package nl.duaal.language.work.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Place;
import nl.duaal.language.work.Agreement;
import nl.duaal.language.work.AgreementData;
import nl.duaal.language.work.AgreementKind;
import nl.duaal.language.work.AgreementOutcome;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.Side;
import nl.duaal.language.work.Team;
import nl.duaal.language.work.TeamData;
import nl.duaal.language.work.Turn;
import nl.duaal.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** Forms for a team, for what it agrees on, and for why something was not done. */
final class TeamDialogs {

    /** Something that can be agreed on: of a kind, in words that were used before, or in new words. */
    private record What(@Nullable AgreementKind kind, String title) {}

    private static final List<Integer> USUAL_WEEKS = List.of(1, 2, 4, 13, 26);

    /** What is done once; a choice needs a value for it. */
    private static final int ONCE = 0;

    private final WorkWords words;
    private final AgreementService agreements;
    private final SignedIn user;
    private final UUID cohort;
    private final Runnable done;

    TeamDialogs(WorkWords words, AgreementService agreements, SignedIn user, UUID cohort, Runnable done) {
        this.words = words;
        this.agreements = agreements;
        this.user = user;
        this.cohort = cohort;
        this.done = done;
    }

    void newTeam() {
        team(null);
    }

    void change(Team team) {
        team(team);
    }

    private void team(@Nullable Team team) {
        var form =
                new FormDialog(words.locale(), words.say(team == null ? "team.add" : "team.title"), "save-work-team");
        var places = agreements.places(user, cohort);
        if (places.isEmpty()) form.words(words.say("team.noPlaces"));
        var before = team == null ? null : team.data().place();
        var place = form.choice(
                "work-team-place",
                words.say("team.place"),
                places,
                Place::label,
                places.stream()
                        .filter(one -> one.uuid().equals(before))
                        .findFirst()
                        .orElse(team == null && places.size() == 1 ? places.getFirst() : null),
                team == null || before != null);
        var name = form.text(
                "work-team-name",
                words.say("team.name"),
                team == null ? "" : team.data().name(),
                TeamData.NAME_MAX_LENGTH,
                true);
        name.setHelperText(words.say("team.name.help"));
        form.open(() -> {
            var at = place.getValue();
            return outcome(agreements.saveTeam(
                    user,
                    cohort,
                    team == null ? null : team.uuid(),
                    team == null ? 0 : team.version(),
                    new TeamData(at == null ? null : at.uuid(), name.getValue())));
        });
    }

    void newAgreement(Team team) {
        agreement(team, null);
    }

    void change(Team team, Agreement agreement) {
        agreement(team, agreement);
    }

    private void agreement(Team team, @Nullable Agreement agreement) {
        var form = new FormDialog(
                words.locale(), words.say(agreement == null ? "agreement.add" : "agreement.title"), "save-agreement");
        var before = agreement == null ? null : agreement.data();
        var all = offered(before);
        var what = form.choice(
                "agreement-what",
                words.say("agreement.what"),
                all,
                this::name,
                all.stream().filter(one -> isOf(one, before)).findFirst().orElse(null),
                true);
        var hint = new Paragraph();
        hint.addClassNames("small", "muted");
        form.part(hint);
        var title = form.text(
                "agreement-own",
                words.say("agreement.own"),
                before == null ? "" : before.title(),
                AgreementData.TITLE_MAX_LENGTH,
                false);
        title.setVisible(false);
        form.demand(
                title,
                () -> isNew(what.getValue()) && title.getValue().isBlank()
                        ? Optional.of(words.say("agreement.own.needed"))
                        : Optional.empty());
        var detail = form.area(
                "agreement-detail",
                words.say("agreement.detail"),
                before == null ? "" : before.detail(),
                AgreementData.DETAIL_MAX_LENGTH,
                false);
        detail.setHelperText(words.say("agreement.detail.help"));
        var side = form.choice(
                "agreement-side",
                words.say("agreement.side"),
                List.of(Side.values()),
                one -> words.of("side", one),
                before == null ? Side.EMPLOYER : before.side(),
                true);
        var owner = form.text(
                "agreement-owner",
                words.say("agreement.owner"),
                before == null ? "" : before.owner(),
                AgreementData.OWNER_MAX_LENGTH,
                false);
        var weeks = new TreeSet<Integer>(USUAL_WEEKS);
        weeks.add(ONCE);
        var had = before == null ? null : before.everyWeeks();
        if (had != null) weeks.add(had);
        var every = form.choice(
                "agreement-every",
                words.say("agreement.every"),
                weeks,
                (Function<Integer, String>) one -> one == ONCE ? words.say("every.once") : words.every(one),
                had == null ? ONCE : had,
                true);
        var due = form.day(
                "agreement-due",
                words.say("agreement.due"),
                before == null ? agreements.today().plusWeeks(2) : before.due(),
                true);
        var until = form.day(
                "agreement-until", words.say("agreement.until"), before == null ? null : before.until(), false);
        form.demand(
                until,
                () -> until.getValue() != null
                                && due.getValue() != null
                                && recurs(every.getValue())
                                && until.getValue().isBefore(due.getValue())
                        ? Optional.of(words.say("agreement.until.early"))
                        : Optional.empty());
        Runnable fit = () -> {
            var chosen = what.getValue();
            var kind = chosen == null ? null : chosen.kind();
            hint.setText(kind == null ? "" : words.wording(kind.hint()));
            hint.setVisible(kind != null);
            title.setVisible(isNew(chosen));
            boolean back = recurs(every.getValue());
            until.setVisible(back);
            due.setLabel(words.say(back ? "agreement.first" : "agreement.due"));
        };
        what.addValueChangeListener(change -> {
            var kind = change.getValue() == null ? null : change.getValue().kind();
            if (kind != null && change.isFromClient()) {
                side.setValue(kind.side());
                Integer usual = kind.everyWeeks();
                every.setValue(usual == null ? ONCE : usual);
            }
            fit.run();
        });
        every.addValueChangeListener(change -> fit.run());
        fit.run();
        form.open(() -> {
            var chosen = Objects.requireNonNull(what.getValue());
            var kind = chosen.kind();
            String own = kind != null ? "" : isNew(chosen) ? title.getValue() : chosen.title();
            boolean back = recurs(every.getValue());
            var data = new AgreementData(
                    kind == null ? null : kind.key(),
                    own,
                    detail.getValue(),
                    side.getValue(),
                    owner.getValue(),
                    due.getValue(),
                    back ? every.getValue() : null,
                    back ? until.getValue() : null);
            return outcome(
                    agreement == null
                            ? agreements.add(user, team.uuid(), data)
                            : agreements.change(user, agreement.uuid(), agreement.version(), data));
        });
    }

    private static boolean recurs(@Nullable Integer weeks) {
        return weeks != null && weeks != ONCE;
    }

    private static boolean isNew(@Nullable What what) {
        return what != null && what.kind() == null && what.title().isEmpty();
    }

    private String name(What what) {
        var kind = what.kind();
        if (kind != null) return words.wording(kind.label());
        return what.title().isEmpty() ? words.say("agreement.other") : what.title();
    }

    private static boolean isOf(What what, @Nullable AgreementData data) {
        if (data == null) return false;
        var kind = what.kind();
        return kind == null
                ? what.title().equals(data.title()) && !data.title().isEmpty()
                : kind.key().equals(data.kind());
    }

    private List<What> offered(@Nullable AgreementData before) {
        var all = new ArrayList<What>();
        agreements.kinds(user).stream()
                .filter(kind -> kind.offered() || before != null && kind.key().equals(before.kind()))
                .forEach(kind -> all.add(new What(kind, "")));
        agreements.ownTitles(user).forEach(title -> all.add(new What(null, title)));
        all.add(new What(null, ""));
        return all;
    }

    /** Asks why something was not done. */
    void notDone(String about, Function<String, AgreementOutcome> say, Runnable then) {
        var form = new FormDialog(words.locale(), words.say("notDone.title"), "save-not-done");
        form.words(about);
        var reason = form.area("not-done-reason", words.say("notDone.reason"), "", Turn.REASON_MAX_LENGTH, true);
        reason.setHelperText(words.say("agreement.detail.help"));
        form.open(() -> {
            String wrong = words.outcome(say.apply(reason.getValue()));
            if (!wrong.isEmpty()) return Optional.of(wrong);
            then.run();
            return Optional.empty();
        });
    }

    /** Asks on which other day something was done. */
    void doneOn(String about, LocalDate on, Function<LocalDate, AgreementOutcome> say, Runnable then) {
        var form = new FormDialog(words.locale(), words.say("doneOn.title"), "save-done-on");
        form.words(about);
        var day = form.day("done-on", words.say("doneOn.day"), on, true);
        form.demand(
                day,
                () -> day.getValue() != null && day.getValue().isAfter(agreements.today())
                        ? Optional.of(words.say("doneOn.ahead"))
                        : Optional.empty());
        form.open(() -> {
            String wrong = words.outcome(say.apply(day.getValue()));
            if (!wrong.isEmpty()) return Optional.of(wrong);
            then.run();
            return Optional.empty();
        });
    }

    private Optional<String> outcome(AgreementOutcome outcome) {
        String wrong = words.outcome(outcome);
        if (!wrong.isEmpty()) return Optional.of(wrong);
        done.run();
        return Optional.empty();
    }
}
