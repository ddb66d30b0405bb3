package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseScenarios;
import nl.duaal.costbenefit.EvaluatedScenario;
import nl.duaal.costbenefit.ReadyScenario;
import nl.duaal.costbenefit.Scenario;
import nl.duaal.costbenefit.ScenarioData;
import nl.duaal.costbenefit.ScenarioOutcome;
import nl.duaal.costbenefit.ScenarioSet;
import nl.duaal.engine.Variant;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** What stands on the page of scenarios once a case is open. */
class ScenarioPage extends Div {

    private final CaseWords words;
    private final ScenarioWords texts;
    private final CaseScenarios scenarios;
    private final ScenarioDrafts drafts;
    private final SignedIn user;
    private final PartyChoice parties;
    private final Div cliffs = new Div();
    private final ScenarioTable table;
    private final ScenarioChart chart;
    private final ScenarioDetail detail;
    private final ScenarioOffers offers;
    private final Paragraph empty = new Paragraph();
    private final Paragraph standing = new Paragraph();
    private final Section compared;
    private final Span announcement = new Span();
    private ScenarioSet current;
    private String party;
    private @Nullable UUID chosen;

    ScenarioPage(
            CaseWords words,
            ScenarioServices services,
            SignedIn user,
            ScenarioSet opened,
            String party,
            @Nullable UUID chosen) {
        this.words = words;
        this.texts = new ScenarioWords(words);
        this.scenarios = services.scenarios();
        this.user = user;
        this.current = opened;
        this.party = party;
        this.chosen = chosen;
        parties = new PartyChoice(words, opened.base().evaluation().model(), this::chooseParty);
        table = new ScenarioTable(words, texts, this::choose);
        chart = new ScenarioChart(words, texts);
        detail = new ScenarioDetail(words, texts, this::change, this::rename, this::copy, this::delete);
        offers = new ScenarioOffers(texts, this::createReady, this::createEmpty);
        var title = new H2(texts.say("table.title"));
        title.addClassName("section-head");
        compared = new Section(title, table, chart.figure());
        drafts = new ScenarioDrafts(
                words, texts, services, user, opened.base().stored().uuid(), this::goOn);
        build(opened);
        show(opened);
        if (mayWrite()) drafts.offer(opened);
    }

    private void build(ScenarioSet opened) {
        addClassName("scenario-page");
        var name = new H1(opened.base().stored().data().name());
        var sub = new Paragraph(texts.say("subline"));
        sub.addClassName("sub");
        standing.addClassNames("notice", "standing");
        empty.addClassName("scenario-empty");
        var head = new Header(new Div(name, sub, standing));
        head.addClassName("page-head");
        announcement.addClassName("sr-only");
        announcement.getElement().setAttribute("aria-live", "polite");
        add(
                head,
                new CaseNavigation(words, opened.base().stored(), CaseNavigation.Part.SCENARIOS),
                drafts,
                parties,
                cliffs,
                empty,
                compared,
                detail,
                offers,
                announcement);
    }

    private boolean mayWrite() {
        return current.base().by().may(Permission.WRITE_CASES);
    }

    private UUID caseUuid() {
        return current.base().stored().uuid();
    }

    private void show(ScenarioSet now) {
        current = now;
        parties.select(party);
        boolean any = !now.scenarios().isEmpty();
        if (chosen != null && now.find(chosen).isEmpty()) chosen = null;
        if (chosen == null && any) chosen = now.scenarios().getFirst().stored().uuid();
        standing.setText(words.say("case.readOnly"));
        standing.setVisible(!mayWrite());
        empty.setText(texts.say(mayWrite() ? "empty" : "empty.readOnly", ScenarioSet.MOST));
        empty.setVisible(!any);
        compared.setVisible(any);
        if (any) {
            table.show(now, party, chosen);
            chart.show(now, party, chosen);
        }
        var scenario = chosenScenario();
        detail.setVisible(scenario.isPresent());
        scenario.ifPresent(one -> detail.show(now, one, party, mayWrite()));
        offers.setVisible(mayWrite());
        if (mayWrite()) offers.show(now);
        showCliffs();
        rememberInAddress();
    }

    /** A subsidy that alone decides whether it pays, and ends. */
    private void showCliffs() {
        cliffs.removeAll();
        var evaluation = current.base().evaluation();
        for (Variant.Cliff cliff : Variant.cliffs(evaluation, party)) {
            var notice = new Paragraph(texts.cliff(evaluation, cliff, party));
            notice.addClassNames("notice", "warn", "cliff");
            cliffs.add(notice);
        }
    }

    private Optional<EvaluatedScenario> chosenScenario() {
        return Optional.ofNullable(chosen).flatMap(current::find);
    }

    private void chooseParty(String other) {
        party = other;
        show(current);
    }

    private void choose(UUID scenario) {
        chosen = scenario;
        show(current);
        table.focus(scenario);
    }

    private void rememberInAddress() {
        String address = "cases/" + caseUuid() + "/scenarios?" + CaseView.PARTY_PARAMETER + "=" + party
                + (chosen == null ? "" : "&" + ScenariosView.SCENARIO_PARAMETER + "=" + chosen);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    private void createReady(ReadyScenario ready) {
        var model = current.base().evaluation().model();
        var data = new ScenarioData(texts.free(texts.name(ready, model), current), shortened(texts.does(ready, model)));
        made(scenarios.createReady(user, caseUuid(), ready, data)).ifPresent(Toast::warn);
    }

    private void createEmpty() {
        var data = new ScenarioData(texts.free(texts.say("offers.empty.name"), current), "");
        openDialog(
                texts.say("offers.empty"),
                Optional.empty(),
                data,
                wanted -> made(scenarios.create(user, caseUuid(), wanted)));
    }

    private void copy() {
        chosenScenario().ifPresent(original -> {
            var data = original.stored().data();
            String name = texts.free(texts.say("copyOf", data.name()), current);
            made(scenarios.copy(user, caseUuid(), original.stored().uuid(), new ScenarioData(name, data.note())))
                    .ifPresent(Toast::warn);
        });
    }

    private void rename() {
        chosenScenario()
                .ifPresent(begun -> openDialog(
                        texts.say("rename"),
                        Optional.of(begun.stored()),
                        begun.stored().data(),
                        wanted -> rename(begun.stored().uuid(), wanted)));
    }

    private void openDialog(
            String title,
            Optional<Scenario> scenario,
            ScenarioData data,
            Function<ScenarioData, Optional<String>> save) {
        drafts.removeAll();
        long version = scenario.map(Scenario::version).orElse(-1L);
        var subject =
                new ScenarioDialog.Subject(title, data, version, drafts.keeper(scenario), () -> drafts.offer(current));
        new ScenarioDialog(words, texts, subject, save).open();
    }

    /** Back to what was being typed the last time. */
    private void goOn(Optional<Scenario> scenario) {
        scenario.ifPresent(one -> choose(one.uuid()));
        if (scenario.isPresent()) rename();
        else createEmpty();
    }

    /** Of the version that is on the page now: after a clash that is what somebody else made of it, as it was shown. */
    private Optional<String> rename(UUID scenario, ScenarioData wanted) {
        long version =
                current.find(scenario).map(found -> found.stored().version()).orElse(-1L);
        return settle(scenarios.rename(user, caseUuid(), scenario, version, wanted));
    }

    private void delete() {
        chosenScenario().ifPresent(gone -> {
            UUID uuid = gone.stored().uuid();
            var failed = settle(scenarios.delete(user, caseUuid(), uuid));
            if (failed.isPresent()) {
                Toast.warn(failed.get());
                return;
            }
            Toast.undoable(
                    texts.say("deleted", gone.stored().data().name()),
                    () -> made(scenarios.restore(user, caseUuid(), uuid)).ifPresent(Toast::warn));
        });
    }

    private void change(ScenarioValueRow row, @Nullable Double value) {
        chosenScenario().ifPresent(before -> {
            var stored = before.stored();
            var outcome = scenarios.change(user, caseUuid(), stored.uuid(), stored.version(), row.key(), value);
            if (outcome instanceof ScenarioOutcome.Refused(var problems)) {
                var places =
                        new ProblemPlaces(words, current.base().evaluation().model());
                row.refuse(places.explain(problems.getFirst()));
                return;
            }
            if (outcome instanceof ScenarioOutcome.Done) row.accepted();
            // Before anything is shown anew: what was typed stays in its field.
            else row.refuse(texts.say("notSaved"));
            settle(outcome).ifPresent(Toast::warn);
        });
    }

    /** Shows a scenario that has just come into being; else what went wrong. */
    private Optional<String> made(ScenarioOutcome outcome) {
        if (outcome instanceof ScenarioOutcome.Done(var now, var scenario)) chosen = scenario;
        var failed = settle(outcome);
        if (failed.isEmpty() && chosen != null) table.focus(chosen);
        return failed;
    }

    /** Shows how it stands now, and says what went wrong, if anything. */
    private Optional<String> settle(ScenarioOutcome outcome) {
        return switch (outcome) {
            case ScenarioOutcome.Done(var now, var scenario) -> {
                show(now);
                announce();
                yield Optional.empty();
            }
            case ScenarioOutcome.Refused(var problems) ->
                Optional.of(words.say("case.failed", words.problem(problems.getFirst(), false)));
            case ScenarioOutcome.Outdated(var now) -> {
                show(now);
                yield Optional.of(texts.say("outdated"));
            }
            case ScenarioOutcome.Full(var now) -> {
                show(now);
                yield Optional.of(texts.say("offers.full", ScenarioSet.MOST));
            }
            case ScenarioOutcome.Missing(var now) -> {
                show(now);
                yield Optional.of(texts.say("missing"));
            }
            case ScenarioOutcome.Gone() -> {
                CaseLinks.openList();
                yield Optional.of(words.say("case.gone"));
            }
        };
    }

    private void announce() {
        chosenScenario()
                .flatMap(EvaluatedScenario::evaluation)
                .ifPresent(evaluation -> announcement.setText(
                        words.party(party) + ": " + words.sentence(evaluation, evaluation.party(party))));
    }

    private static String shortened(String note) {
        return note.length() <= ScenarioData.NOTE_MAX_LENGTH
                ? note
                : note.substring(0, ScenarioData.NOTE_MAX_LENGTH - 1) + "…";
    }
}
