package nl.duaal.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.candidate.Assignment;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService.Pick;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.shell.BulkWork;
import nl.duaal.shell.Toast;
import nl.duaal.tabular.intake.Progress;

/**
 * What can be done with the candidates that are chosen. With many it is work that shows how far it is and that can be
 * stopped; then nobody is changed. What was done can be undone at once.
 */
class CandidateBulk extends Div {

    /** What the page does. */
    interface Page {
        void chooseAll();

        void chooseNone();

        void reload();
    }

    private final CohortWords words;
    private final transient CandidatesTab.Services services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private final transient Page page;
    private final Div acts = new Div();
    private final BulkWork work;

    CandidateBulk(CohortWords words, CandidatesTab.Services services, SignedIn user, Cohort cohort, Page page) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.page = page;
        this.work = new BulkWork(
                words.locale(),
                services.jobs(),
                user,
                acts,
                new BulkWork.Page(
                        words.say("bulk.busy"), words.say("bulk.failed"), words.say("bulk.cancelled"), page::reload));
        addClassNames("bulk", "no-print");
        acts.addClassName("bulk-acts");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.say("bulk"));
        add(acts, work);
    }

    /** @param picked who is chosen */
    void show(List<Candidate> picked) {
        acts.removeAll();
        var text = new Paragraph(words.count("bulk.count", picked.size()));
        text.getElement().setAttribute("role", "status");
        acts.add(text);
        if (picked.isEmpty()) {
            acts.add(link("bulk.all", "choose-all", page::chooseAll));
            return;
        }
        var move = button(
                "bulk.move",
                () -> CandidateDialogs.move(
                                words,
                                picked,
                                (to, reason) -> work.run(
                                        picked.size(),
                                        told -> services.candidates().moveAll(user, picks(picked), to, reason, told),
                                        outcomes -> moved(to, outcomes)))
                        .open());
        move.addThemeName("primary");
        acts.add(move);
        if (picked.size() == 1) one(picked.getFirst());
        else acts.add(button("bulk.assign", () -> assign(picked)));
        acts.add(link("bulk.none", "choose-none", page::chooseNone));
    }

    private void one(Candidate one) {
        if (one.state().mayHavePlace()) {
            acts.add(
                    button(
                            "bulk.place",
                            () -> CandidateDialogs.place(words, services, user, cohort, one, page::reload)
                                    .open()),
                    button(
                            "bulk.handover",
                            () -> CandidateDialogs.handover(words, services, user, cohort, one, page::reload)
                                    .open()));
        }
        acts.add(
                button(
                        "bulk.assign",
                        () -> CandidateDialogs.assign(words, services, user, cohort, one, page::reload)
                                .open()),
                button(
                        "bulk.history",
                        () -> CandidateDialogs.history(words, services, user, one)
                                .open()));
    }

    private Button button(String key, Runnable action) {
        var button = new Button(words.say(key), click -> action.run());
        button.setId(key.replace('.', '-'));
        return button;
    }

    private NativeButton link(String key, String id, Runnable action) {
        var button = new NativeButton(words.say(key), click -> action.run());
        button.addClassName("link");
        button.setId(id);
        return button;
    }

    private static List<Pick> picks(List<Candidate> picked) {
        return picked.stream().map(one -> new Pick(one.uuid(), one.version())).toList();
    }

    private void assign(List<Candidate> picked) {
        CandidateDialogs.assignAll(
                        words,
                        services,
                        user,
                        cohort,
                        picked.size(),
                        to -> work.run(
                                picked.size(),
                                told -> services.candidates().assignAll(user, picks(picked), to, told),
                                this::assigned))
                .open();
    }

    private void moved(CandidateState to, List<MoveOutcome> outcomes) {
        List<Pick> done = new ArrayList<>();
        for (var outcome : outcomes) {
            if (outcome instanceof MoveOutcome.Moved(var now)) done.add(new Pick(now.uuid(), now.version()));
        }
        tell(
                words.count("moved", done.size()) + " " + words.state(to) + ".",
                outcomes,
                done.size(),
                told -> services.candidates().undo(user, done, told));
    }

    private void assigned(List<Assignment.Outcome> outcomes) {
        List<Assignment.Before> done = new ArrayList<>();
        for (var one : outcomes) {
            var before = one.before();
            if (before != null) done.add(before);
        }
        tell(
                words.count("assigned", done.size()),
                outcomes.stream().map(Assignment.Outcome::outcome).toList(),
                done.size(),
                told -> services.candidates().undoAssign(user, done, told));
    }

    private void undone(List<MoveOutcome> outcomes) {
        page.reload();
        var wrong = wrong(outcomes);
        if (!wrong.isEmpty()) Toast.warn(String.join(" ", wrong));
    }

    /** What went wrong, each once; of many the first few. */
    private List<String> wrong(List<MoveOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof MoveOutcome.Moved))
                .map(words::problem)
                .distinct()
                .limit(5)
                .toList();
    }

    private void tell(String what, List<MoveOutcome> outcomes, int done, Function<Progress, List<MoveOutcome>> undo) {
        var wrong = wrong(outcomes);
        page.chooseNone();
        page.reload();
        if (done == 0) {
            Toast.warn(String.join(" ", wrong));
            return;
        }
        String told = what;
        if (done < outcomes.size()) {
            told += " " + words.count("notMoved", outcomes.size() - done) + " " + String.join(" ", wrong);
        }
        Toast.undoable(told, () -> work.run(done, undo, this::undone));
    }
}
