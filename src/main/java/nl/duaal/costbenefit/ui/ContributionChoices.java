package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.duaal.engine.Model;
import nl.duaal.shell.NumberEntry;

/** Who receives, what they wish, who gives, and how that is paid. */
class ContributionChoices extends Div {

    private final CaseWords words;
    private final Model model;
    private final Consumer<ContributionUrl> choose;
    private final Div givers = new Div();
    private final Div phases;
    private final ChoiceBar wishes;
    private final NumberEntry months;
    private ContributionUrl url;

    ContributionChoices(CaseWords words, Model model, ContributionUrl url, Consumer<ContributionUrl> choose) {
        this.words = words;
        this.model = model;
        this.url = url;
        this.choose = choose;
        addClassName("contribution-choices");
        var receivers = new ChoiceBar(
                say("receiver"), "receiver", parties(model.parties()), party -> chosen(this.url.withParty(party)));
        receivers.select(url.party());
        wishes = new ChoiceBar(say("wish"), "wish", wishTexts(), wish -> chosen(this.url.withWish(wish)));
        months = new NumberEntry(words.locale());
        months.setId("wish-months");
        months.setLabel(say("months"));
        months.setUnit(say("months.unit"));
        months.onNumber(this::months);
        var forms = new ChoiceBar(
                say("form"),
                "form",
                formTexts(),
                key -> chosen(this.url.withForm(ContributionUrl.Form.valueOf(key.toUpperCase(java.util.Locale.ROOT)))));
        forms.select(url.form().key());
        var inPhases =
                new ChoiceBar(say("phase"), "phase", phaseTexts(), key -> chosen(this.url.withPhase(phase(key))));
        inPhases.select(url.phase().equals(ContributionUrl.ALL) ? "all" : "in-" + url.phase());
        phases = row("phase", inPhases);
        add(row("receiver", receivers), row("wish", wishes, months), row("giver", givers), row("form", forms), phases);
        showGivers();
        show();
    }

    private String say(String key, Object... arguments) {
        return words.say("contribution.choice." + key, arguments);
    }

    private Div row(String key, Component... controls) {
        var label = new Span(say(key));
        label.addClassName("choice-label");
        // every control names itself
        label.getElement().setAttribute("aria-hidden", "true");
        var beside = new Div(controls);
        beside.addClassName("choice-controls");
        var row = new Div(label, beside);
        row.addClassName("choice-row");
        return row;
    }

    private Map<String, String> parties(List<String> parties) {
        var texts = new LinkedHashMap<String, String>();
        parties.forEach(party -> texts.put(party, words.party(party)));
        return texts;
    }

    private Map<String, String> wishTexts() {
        var texts = new LinkedHashMap<String, String>();
        ContributionUrl.usualWishes(model).forEach(wish -> texts.put(wish, say("wish.months", wish)));
        texts.put(ContributionUrl.NO_LOSS, say("wish.noLoss"));
        return texts;
    }

    private Map<String, String> formTexts() {
        boolean monthly = model.periodsPerYear() == 12;
        var texts = new LinkedHashMap<String, String>();
        for (var form : ContributionUrl.forms(model)) {
            boolean period = form == ContributionUrl.Form.PERIOD;
            texts.put(form.key(), say("form." + form.key() + (!period ? "" : monthly ? ".month" : ".year")));
        }
        return texts;
    }

    private Map<String, String> phaseTexts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("all", say("phase.all"));
        model.phases().forEach(phase -> texts.put("in-" + phase.id(), words.phase(phase)));
        return texts;
    }

    private static String phase(String key) {
        return key.equals("all") ? ContributionUrl.ALL : key.substring("in-".length());
    }

    private void months(double wished) {
        boolean possible = ContributionUrl.isWithin(wished, model);
        months.setProblem(
                possible ? null : say("months.problem", String.valueOf(ContributionUrl.horizonMonths(model))));
        if (possible) chosen(url.withWish(String.valueOf((int) wished)));
    }

    private void chosen(ContributionUrl other) {
        boolean sameReceiver = other.party().equals(url.party());
        url = other;
        if (!sameReceiver) showGivers();
        show();
        choose.accept(other);
    }

    /** All but the one who receives. */
    private void showGivers() {
        var bar = new ChoiceBar(
                say("giver"),
                "giver",
                parties(ContributionUrl.givers(model, url.party())),
                party -> chosen(url.withGiver(party)));
        bar.select(url.giver());
        givers.removeAll();
        givers.add(bar);
    }

    private void show() {
        wishes.select(url.wish());
        url.wishMonths().ifPresent(months::setNumber);
        phases.setVisible(url.form() == ContributionUrl.Form.PERIOD);
    }
}
