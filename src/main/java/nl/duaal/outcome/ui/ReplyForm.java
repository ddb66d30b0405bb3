package nl.duaal.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.duaal.course.Fact;
import nl.duaal.outcome.AskMoment;
import nl.duaal.outcome.PersonOutcomes.Known;
import nl.duaal.outcome.Reply;
import nl.duaal.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** The two small forms about a moment: an answer came, or none did. The same ones correct it, with a reason. */
final class ReplyForm {

    private static final BigDecimal MOST_WAGE = BigDecimal.valueOf(Fact.MOST_WAGE_CENTS, 2);

    /** Keeps it; empty: kept, else what is wrong. */
    interface Keep {
        Optional<String> keep(Reply reply, String reason);
    }

    private final OutcomeWords words;
    private final AskMoment moment;
    private final LocalDate today;
    private final Keep keep;

    ReplyForm(OutcomeWords words, AskMoment moment, LocalDate today, Keep keep) {
        this.words = words;
        this.moment = moment;
        this.today = today;
        this.keep = keep;
    }

    private LocalDate day() {
        return today.isAfter(moment.closes()) ? moment.day() : today;
    }

    /** Asks for what was told. What is known already is offered, and taken by a click only. */
    void given(String name, Reply.@Nullable Given old, @Nullable Known known, boolean correcting) {
        var form = new FormDialog(words.locale(), words.say("form.given", name, moment.months()), "save-outcome");
        var source = form.choice(
                "outcome-source",
                words.say("field.source"),
                Arrays.asList(Reply.Source.values()),
                one -> words.of("source", one),
                old == null ? Reply.Source.PARTICIPANT : old.source(),
                true);
        var by =
                form.text("outcome-by", words.say("field.by"), old == null ? "" : old.by(), Reply.BY_MAX_LENGTH, false);
        by.setHelperText(words.say("field.by.help"));
        form.demand(
                by,
                () -> !source.isEmpty()
                                && source.getValue().needsName()
                                && by.getValue().isBlank()
                        ? Optional.of(words.say("wrong.by"))
                        : Optional.empty());
        var on = form.day("outcome-on", words.say("field.on"), old == null ? day() : old.on(), true);
        var work = form.choice(
                "outcome-work",
                words.say("field.work"),
                Arrays.asList(Reply.Work.values()),
                one -> words.of("work", one),
                old == null ? null : old.work(),
                true);
        var hours = form.quantity(
                "outcome-hours",
                words.say("field.hours"),
                old == null ? null : old.hoursPerWeek(),
                Fact.MOST_HOURS_A_WEEK,
                false);
        var contract = form.choice(
                "outcome-contract",
                words.say("field.contract"),
                Arrays.asList(Fact.Contract.Form.values()),
                words::contract,
                old == null ? null : old.contract(),
                false);
        contract.setEmptySelectionAllowed(true);
        contract.setEmptySelectionCaption(words.say("notTold"));
        var wage = form.quantity(
                "outcome-wage",
                words.say("field.wage"),
                old == null || old.wagePerHour() == null ? null : words.euros(old.wagePerHour()),
                MOST_WAGE,
                false);
        var benefit = form.choice(
                "outcome-benefit",
                words.say("field.benefit"),
                Arrays.asList(Reply.Benefit.values()),
                one -> words.of("benefit", one),
                old == null ? null : old.benefit(),
                true);
        Runnable fit = () -> {
            boolean works = work.getValue() == Reply.Work.YES;
            for (Component field : new Component[] {hours, contract, wage}) field.setVisible(works);
        };
        fit.run();
        work.addValueChangeListener(change -> fit.run());
        if (known != null) {
            form.part(offer(known, () -> {
                work.setValue(Reply.Work.YES);
                contract.setValue(known.form());
                fill(hours, known.hoursPerWeek());
                if (known.wagePerHour() != null) fill(wage, words.euros(known.wagePerHour()));
            }));
        }
        var why = correcting ? form.text("outcome-why", words.say("why"), "", 300, true) : null;
        form.open(() -> {
            boolean works = work.getValue() == Reply.Work.YES;
            // nothing an hour or a week is not told
            var told =
                    works ? FormDialog.quantity(hours).filter(read -> read.signum() > 0) : Optional.<BigDecimal>empty();
            var paid = works ? FormDialog.quantity(wage) : Optional.<BigDecimal>empty();
            return keep.keep(
                    new Reply.Given(
                            on.getValue(),
                            source.getValue(),
                            by.getValue(),
                            work.getValue(),
                            told.orElse(null),
                            paid.map(read -> read.movePointRight(2).longValueExact())
                                    .orElse(null),
                            works ? contract.getValue() : null,
                            benefit.getValue()),
                    why == null ? "" : why.getValue());
        });
    }

    private void fill(TextField field, BigDecimal number) {
        field.setValue(words.figures().number(number.doubleValue(), 2));
    }

    private Div offer(Known known, Runnable take) {
        var button = new NativeButton(words.say("known.take"), click -> take.run());
        button.addClassName("button");
        button.setId("outcome-take");
        var offer = new Div(new Span(words.known(known)), button);
        offer.addClassNames("notice", "outcome-known");
        return offer;
    }

    /** Asks when it was asked in vain. */
    void missing(String name, Reply.@Nullable Missing old, boolean correcting) {
        var form = new FormDialog(words.locale(), words.say("form.missing", name, moment.months()), "save-outcome");
        form.words(words.say("missing.what"));
        var source = form.choice(
                "outcome-source",
                words.say("field.asked"),
                Arrays.asList(Reply.Source.values()),
                one -> words.of("source", one),
                old == null ? Reply.Source.PARTICIPANT : old.source(),
                true);
        var on = form.day("outcome-on", words.say("field.askedOn"), old == null ? day() : old.on(), true);
        var why = correcting ? form.text("outcome-why", words.say("why"), "", 300, true) : null;
        form.open(() ->
                keep.keep(new Reply.Missing(on.getValue(), source.getValue()), why == null ? "" : why.getValue()));
    }
}
