package nl.duaal.language.work.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.language.work.AgreementKind;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.Team;
import org.jspecify.annotations.Nullable;

/** Teams of a cohort, each with what it agreed on and what came of it. */
final class AgreementsPanel extends Div {

    private final transient WorkWords words;
    private final transient WorkServices services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private final Paragraph lead = new Paragraph();
    private final Div teams = new Div();
    private final boolean plans;

    AgreementsPanel(WorkWords words, WorkServices services, SignedIn user, Cohort cohort) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.plans =
                cohort.about().may(Permission.WRITE_LANGUAGE) && cohort.state().isOpen();
        setId("work-agreements");
        addClassName("work-language");
        var head = new Header(new H2(words.say("agreements.title")));
        head.addClassName("section-head");
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "workAgreements",
                                words.say("agreements.fileName"),
                                List.of(cohort.data().name()),
                                () -> new WorkTables(words)
                                        .agreements(
                                                agreements().ofCohort(user, cohort.uuid()),
                                                agreements().kinds(user),
                                                agreements().today())),
                words.say("agreements.toExcel"));
        out.addClassNames("button", "no-print");
        out.setId("export-agreements");
        if (plans) {
            var add = new Button(words.say("team.add"), click -> dialogs().newTeam());
            add.setId("new-work-team");
            add.addClassName("no-print");
            head.add(add);
        }
        head.add(out);
        lead.addClassName("lead-sentence");
        lead.setId("work-agreements-lead");
        add(head, lead, teams);
        show(null);
    }

    private AgreementService agreements() {
        return services.agreements();
    }

    private TeamDialogs dialogs() {
        return new TeamDialogs(words, agreements(), user, cohort.uuid(), () -> show(null));
    }

    /** Shows everything as it is now, with the keyboard at the first thing to do of an agreement, if one is given. */
    private void show(@Nullable UUID focused) {
        var all = agreements().ofCohort(user, cohort.uuid());
        Map<String, AgreementKind> kinds = WorkWords.byKey(agreements().kinds(user));
        teams.removeAll();
        lead.setVisible(!all.isEmpty());
        lead.setText(sentence(all));
        if (all.isEmpty()) {
            var none = new Div(new H2(words.say("empty.title")), new Paragraph(words.say(emptyText())));
            none.addClassName("empty");
            teams.add(none);
        }
        for (var team : all) {
            teams.add(new TeamSection(
                    words,
                    agreements(),
                    user,
                    dialogs(),
                    kinds,
                    team,
                    agreements().today(),
                    focused,
                    this::show));
        }
    }

    private String emptyText() {
        if (plans) return "empty.plans";
        return cohort.about().isGuest() ? "empty.guest" : "empty.text";
    }

    private String sentence(List<Team> all) {
        var today = agreements().today();
        int kept = all.stream().mapToInt(Team::kept).sum();
        int made = all.stream().mapToInt(team -> team.agreements().size()).sum();
        int overdue = all.stream().mapToInt(team -> team.overdue(today)).sum();
        return words.say(overdue == 0 ? "lead" : "lead.overdue", kept, made, overdue);
    }
}
