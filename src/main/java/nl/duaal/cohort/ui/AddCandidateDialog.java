package nl.duaal.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.candidate.AddOutcome;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.NewCandidate;
import nl.duaal.person.Twin;
import nl.duaal.person.ui.PersonFields;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;

/** Puts one person forward. Who may be the same is shown first, and the user says who it is. */
class AddCandidateDialog extends EntryDialog {

    private final CohortWords words;
    private final transient CandidatesTab.Services services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private final transient Runnable done;
    private final PersonFields fields;
    private final Div alike = new Div();

    AddCandidateDialog(
            CohortWords words, CandidatesTab.Services services, SignedIn user, Cohort cohort, Runnable done) {
        super(words, words.say("candidate.add"), words.say("candidate.add.save"));
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.done = done;
        this.fields = new PersonFields(words.locale(), services.cohorts().today());
        setWidth("44rem");
        var intro = new Paragraph(words.say("candidate.add.intro"));
        intro.addClassName("muted");
        alike.addClassNames("notice", "warn", "alike");
        alike.getElement().setAttribute("role", "alert");
        alike.setVisible(false);
        put(intro);
        put(alike);
        put(fields);
        onSave(() -> add(false));
    }

    private String add(boolean evenIfAlike) {
        return fields.read()
                .map(details -> add(new NewCandidate.Unknown(details, evenIfAlike)))
                .orElse(AT_FIELD);
    }

    private String add(NewCandidate who) {
        var outcome = services.candidates()
                .add(user, cohort.uuid(), List.of(who), Candidate.Source.FORM, false)
                .orElse(null);
        if (outcome == null) return words.say("fault.OVER");
        return switch (outcome.lines().getFirst()) {
            case AddOutcome.Line.Added _ -> {
                done.run();
                Toast.show(words.count("candidate.added", 1));
                yield "";
            }
            case AddOutcome.Line.AlreadyIn _ -> words.say("candidate.alreadyIn");
            case AddOutcome.Line.Alike(var twins) -> {
                show(twins);
                yield AT_FIELD;
            }
            case AddOutcome.Line.SameAsLine _, AddOutcome.Line.NoSuchPerson _ -> words.say("gone");
        };
    }

    private void show(List<Twin> twins) {
        alike.removeAll();
        alike.add(new Paragraph(words.count("candidate.alike", twins.size())));
        var list = new UnorderedList();
        for (var twin : twins) {
            var choose = link(
                    words.say("candidate.alike.same", twin.person().fullName()),
                    () -> finish(add(new NewCandidate.Known(twin.person().uuid()))));
            choose.setId("same-" + twin.person().uuid());
            list.add(new ListItem(new Span(described(words, twin) + " "), choose));
        }
        var other = link(words.say("candidate.alike.other"), () -> finish(add(true)));
        other.setId("somebody-else");
        alike.add(list, other);
        alike.setVisible(true);
    }

    /** Who may be the same, and what they have in common. */
    static String described(CohortWords words, Twin twin) {
        String same = twin.same().stream()
                .sorted()
                .map(one -> Words.text(words.locale(), "person.twin." + one.name()))
                .collect(Collectors.joining(", "));
        String town = twin.person().town();
        return twin.person().fullName() + (town.isEmpty() ? "" : ", " + town) + " (" + same + ")";
    }

    private void finish(String wrong) {
        if (wrong.isEmpty()) close();
        else if (!wrong.isBlank()) Toast.warn(wrong);
    }

    private static NativeButton link(String text, Runnable action) {
        var button = new NativeButton(text, click -> action.run());
        button.addClassName("link");
        return button;
    }
}
