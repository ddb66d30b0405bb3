package nl.duaal.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortGroup;
import nl.duaal.cohort.Colleague;
import nl.duaal.cohort.candidate.Assignment;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateChange;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.cohort.outreach.Handover;
import nl.duaal.cohort.outreach.NoteOutcome;
import nl.duaal.draft.DraftSubject;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.Toast;

/** The forms in which candidates are brought on. */
final class CandidateDialogs {

    private CandidateDialogs() {}

    /** Where these people go, and why; the same for all of them. */
    static EntryDialog move(CohortWords words, List<Candidate> picked, BiConsumer<CandidateState, Reason> done) {
        var dialog = new EntryDialog(
                words,
                picked.size() == 1
                        ? words.say("move.one", picked.getFirst().person().fullName())
                        : words.count("move.many", picked.size()),
                words.say("move.save"));
        Set<CandidateState> next = EnumSet.noneOf(CandidateState.class);
        picked.forEach(one -> next.addAll(one.state().next()));
        var to = dialog.choice("move.to", List.copyOf(next), words::state, null);
        var key = dialog.choice("move.reason", List.<ReasonKey>of(), one -> words.of("reason", one), null);
        key.setVisible(false);
        var destination = dialog.choiceOrNone(
                "move.destination",
                Arrays.asList(Reason.Destination.values()),
                one -> words.of("destination", one),
                null,
                words.say("unknown"));
        destination.setVisible(false);
        var text = dialog.area("move.why", "", Reason.TEXT_MAX_LENGTH);
        text.setHelperText(words.say("move.why.help"));
        to.addValueChangeListener(change -> {
            var state = change.getValue();
            boolean needs = state != null && state.needsReason();
            key.setVisible(needs);
            if (state != null) key.setItems(ReasonKey.of(state));
            destination.setVisible(state == CandidateState.DROPPED_OUT);
        });
        dialog.onSave(() -> {
            if (!dialog.needed(to)) return EntryDialog.AT_FIELD;
            var state = to.getValue();
            boolean complete = !state.needsReason() || dialog.needed(key);
            if (state != CandidateState.DROPPED_OUT) complete &= dialog.needed(text);
            if (!complete) return EntryDialog.AT_FIELD;
            done.accept(
                    state,
                    new Reason(
                            state.needsReason() ? key.getValue() : null,
                            text.getValue(),
                            state == CandidateState.DROPPED_OUT ? destination.getValue() : null));
            return "";
        });
        return dialog;
    }

    /** Gives somebody a place, or takes it back. */
    static EntryDialog place(
            CohortWords words,
            CandidatesTab.Services services,
            SignedIn user,
            Cohort cohort,
            Candidate one,
            Runnable done) {
        var dialog = new EntryDialog(words, words.say("place.give", one.person().fullName()), words.say("save"));
        var places = services.cohorts().plan(user, cohort.uuid()).orElseThrow().places();
        var has = one.place();
        if (places.isEmpty()) dialog.put(new Paragraph(words.say("place.give.noPlaces")));
        Select<nl.duaal.cohort.Place> place = dialog.choiceOrNone(
                "place.give.which",
                places,
                each -> words.say("place.give.option", each.label(), each.free()),
                places.stream()
                        .filter(each -> has != null && each.uuid().equals(has.uuid()))
                        .findFirst()
                        .orElse(null),
                words.say("place.give.none"));
        dialog.onSave(() -> {
            var chosen = place.getValue();
            var outcome =
                    services.candidates().place(user, one.uuid(), one.version(), chosen == null ? null : chosen.uuid());
            if (outcome instanceof MoveOutcome.Moved) {
                done.run();
                Toast.show(words.say(
                        chosen == null ? "place.given.none" : "place.given",
                        one.person().fullName(),
                        chosen == null ? "" : chosen.label()));
            }
            return words.problem(outcome);
        });
        return dialog;
    }

    /** Puts somebody in a group, and says who looks after them. */
    static EntryDialog assign(
            CohortWords words,
            CandidatesTab.Services services,
            SignedIn user,
            Cohort cohort,
            Candidate one,
            Runnable done) {
        var dialog =
                new EntryDialog(words, words.say("assign.title", one.person().fullName()), words.say("save"));
        var groups = services.cohorts().plan(user, cohort.uuid()).orElseThrow().groups();
        var in = one.group();
        var group = dialog.choiceOrNone(
                "assign.group",
                groups,
                CohortGroup::name,
                groups.stream()
                        .filter(each -> in != null && each.uuid().equals(in.uuid()))
                        .findFirst()
                        .orElse(null),
                words.say("assign.group.none"));
        var colleagues = services.planning().colleagues(user);
        var now = one.coach();
        var coach = dialog.choiceOrNone(
                "assign.coach",
                colleagues,
                Colleague::name,
                colleagues.stream()
                        .filter(each -> now != null && each.account().equals(now.account()))
                        .findFirst()
                        .orElse(null),
                words.say("assign.coach.group"));
        dialog.onSave(() -> {
            var outcome = services.candidates()
                    .assign(
                            user,
                            one.uuid(),
                            one.version(),
                            group.getValue() == null ? null : group.getValue().uuid(),
                            coach.getValue() == null ? null : coach.getValue().account());
            if (outcome instanceof MoveOutcome.Moved) done.run();
            return words.problem(outcome);
        });
        return dialog;
    }

    /** Puts several people in a group, or says who looks after them; what is not chosen stays as it is for each. */
    static EntryDialog assignAll(
            CohortWords words,
            CandidatesTab.Services services,
            SignedIn user,
            Cohort cohort,
            int people,
            Consumer<Assignment> done) {
        var dialog = new EntryDialog(words, words.count("assign.many", people), words.say("assign.save"));
        var groups = services.cohorts().plan(user, cohort.uuid()).orElseThrow().groups();
        var group = dialog.choice(
                "assign.group",
                ways(groups.stream().map(CohortGroup::uuid).toList()),
                way -> label(
                        words,
                        way,
                        words.say("assign.group.none"),
                        groups.stream().collect(Collectors.toMap(CohortGroup::uuid, CohortGroup::name))),
                Assignment.KEEP);
        var colleagues = services.planning().colleagues(user);
        var coach = dialog.choice(
                "assign.coach",
                ways(colleagues.stream().map(Colleague::account).toList()),
                way -> label(
                        words,
                        way,
                        words.say("assign.coach.group"),
                        colleagues.stream().collect(Collectors.toMap(Colleague::account, Colleague::name))),
                Assignment.KEEP);
        dialog.onSave(() -> {
            var to = new Assignment(group.getValue(), coach.getValue());
            if (to.equals(new Assignment(Assignment.KEEP, Assignment.KEEP))) return words.say("assign.nothing");
            done.accept(to);
            return "";
        });
        return dialog;
    }

    private static List<Assignment.Choice> ways(List<UUID> options) {
        List<Assignment.Choice> ways = new ArrayList<>();
        ways.add(Assignment.KEEP);
        ways.add(new Assignment.Choice.Set(null));
        options.forEach(option -> ways.add(new Assignment.Choice.Set(option)));
        return ways;
    }

    private static String label(CohortWords words, Assignment.Choice way, String none, Map<UUID, String> names) {
        return switch (way) {
            case Assignment.Choice.Keep() -> words.say("assign.keep");
            case Assignment.Choice.Set(var to) -> to == null ? none : names.getOrDefault(to, "");
        };
    }

    /** Plans the warm hand-over, or says how it went. */
    static EntryDialog handover(
            CohortWords words,
            CandidatesTab.Services services,
            SignedIn user,
            Cohort cohort,
            Candidate one,
            Runnable done) {
        var before = services.outreach().handovers(user, cohort.uuid()).stream()
                .filter(each -> each.candidate().equals(one.uuid()))
                .findFirst()
                .orElse(null);
        var data = before == null ? null : before.data();
        var dialog =
                new EntryDialog(words, words.say("handover.title", one.person().fullName()), words.say("save"));
        dialog.keepTyped(user, new DraftSubject("CANDIDATE", one.uuid()), "handover");
        dialog.put(new Paragraph(words.say("handover.intro", Handover.WORKING_DAYS)));
        var meeting = dialog.day("handover.meeting", data == null ? null : data.meeting());
        var location =
                dialog.text("handover.location", data == null ? "" : data.location(), Handover.LOCATION_MAX_LENGTH);
        var attendees =
                dialog.text("handover.attendees", data == null ? "" : data.attendees(), Handover.ATTENDEES_MAX_LENGTH);
        var held = dialog.day("handover.held", data == null ? null : data.held());
        var agreements = dialog.area(
                "handover.agreements", data == null ? "" : data.agreements(), Handover.AGREEMENTS_MAX_LENGTH);
        var contacted = dialog.day("handover.contacted", before == null ? null : before.contacted());
        if (before != null) {
            contacted.setHelperText(
                    words.say("handover.contacted.help", words.figures().date(before.nextContact())));
        }
        dialog.onSave(() -> {
            boolean complete = dialog.needed(meeting) & dialog.needed(attendees);
            if (held.getValue() != null) complete &= dialog.needed(agreements);
            if (!complete || held.isInvalid() || contacted.isInvalid()) return EntryDialog.AT_FIELD;
            var outcome = services.outreach()
                    .saveHandover(
                            user,
                            one.uuid(),
                            before == null ? 0 : before.version(),
                            new Handover.Data(
                                    meeting.getValue(),
                                    location.getValue(),
                                    attendees.getValue(),
                                    agreements.getValue(),
                                    held.getValue()),
                            contacted.getValue());
            if (outcome == NoteOutcome.SAVED) {
                done.run();
                Toast.show(words.say("handover.saved", one.person().fullName()));
            }
            return words.problem(outcome);
        });
        return dialog;
    }

    /** What happened to somebody in the cohort. */
    static Dialog history(CohortWords words, CandidatesTab.Services services, SignedIn user, Candidate one) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.say("history.title", one.person().fullName()));
        dialog.setWidth("52rem");
        dialog.setMaxWidth("96vw");
        dialog.add(new Paragraph(words.say(
                "history.arrived", words.figures().dateTime(one.arrivedAt()), words.of("source", one.source()))));
        var changes = services.candidates().history(user, one.uuid());
        if (!changes.isEmpty()) dialog.add(table(words, changes));
        dialog.getFooter().add(new Button(words.say("close"), click -> dialog.close()));
        return dialog;
    }

    static CardTable table(CohortWords words, List<CandidateChange> changes) {
        var table = new CardTable(
                words.say("history"),
                words.say("history.when"),
                words.say("history.what"),
                words.say("history.why"),
                words.say("history.who"));
        for (var change : changes) {
            table.row(
                    CardTable.text(words.figures().dateTime(change.at())),
                    CardTable.text(what(words, change)),
                    CardTable.text(why(words, change)),
                    CardTable.text(change.by()));
        }
        return table;
    }

    static String what(CohortWords words, CandidateChange change) {
        if (change.from() != change.to()) {
            return words.say("history.step", words.state(change.from()), words.state(change.to()));
        }
        return words.say("history.place", change.place().isEmpty() ? "–" : change.place());
    }

    static String why(CohortWords words, CandidateChange change) {
        var reason = change.reason();
        if (reason.text().equals(CandidateService.UNDONE)) return words.say("history.undone");
        var key = reason.key();
        String listed = key == null ? "" : words.of("reason", key);
        String text =
                listed.isEmpty() || reason.text().isEmpty() ? listed + reason.text() : listed + ": " + reason.text();
        return text.isEmpty() ? "–" : text;
    }
}
