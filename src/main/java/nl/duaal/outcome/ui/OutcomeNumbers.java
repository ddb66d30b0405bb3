package nl.duaal.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalDouble;
import nl.duaal.outcome.MomentCount;
import nl.duaal.outcome.OutcomeCounts.Numbers;
import nl.duaal.shell.CardTable;

/** The numbers of each moment: who answered, who is at work, and what would have been so anyway. */
final class OutcomeNumbers extends Div {

    private final transient OutcomeWords words;

    OutcomeNumbers(OutcomeWords words, Numbers numbers) {
        this.words = words;
        setId("outcome-numbers");
        add(new H2(words.say("numbers.title")));
        if (numbers.moments().isEmpty()) {
            add(text(
                    numbers.next().isEmpty()
                            ? words.say("numbers.none")
                            : words.say(
                                    "numbers.ahead",
                                    numbers.next().getFirst().months(),
                                    words.date(numbers.next().getFirst().day())),
                    "muted"));
            return;
        }
        add(text(words.say("numbers.lead"), "muted"));
        if (!numbers.compared()) {
            var warning = text(words.say("numbers.noCase"), "notice", "warn");
            warning.setId("outcome-no-case");
            add(warning);
        }
        add(new H3(words.say("table.work")), work(numbers));
        add(new H3(words.say("table.response")), response(numbers));
        if (numbers.moments().stream().anyMatch(one -> one.benefitKnown() >= MomentCount.FEWEST)) {
            add(new H3(words.say("table.terms")), terms(numbers));
        }
        add(text(words.say("numbers.how", MomentCount.FEWEST), "small", "muted"));
    }

    private static Paragraph text(String said, String... classes) {
        var line = new Paragraph(said);
        line.addClassNames(classes);
        return line;
    }

    private CardTable work(Numbers numbers) {
        var table = new CardTable(
                words.say("table.work"),
                words.say("column.moment"),
                words.say("column.atWork"),
                words.say("column.bounds"),
                words.say("column.without"),
                words.say("column.difference"));
        for (var one : numbers.moments()) {
            var share = one.atWork();
            table.row(
                    CardTable.text(words.moment(one.moment())),
                    share.isEmpty()
                            ? CardTable.text(words.say("tooFew"))
                            : two(
                                    words.say("atWork", words.percent(share), one.working(), one.known()),
                                    one.interval().map(words::percents).orElse("")),
                    CardTable.text(one.bounds().map(words::percents).orElse("–")),
                    CardTable.text(one.without() == null ? "–" : words.percent(OptionalDouble.of(one.without()))),
                    one.difference().isEmpty()
                            ? CardTable.text("–")
                            : two(
                                    words.points(one.difference().getAsDouble()),
                                    one.differenceInterval()
                                            .map(words::pointsBetween)
                                            .orElse("")));
        }
        return table;
    }

    private static Div two(String first, String below) {
        var small = new Span(below);
        small.addClassNames("small", "muted", "outcome-below");
        var strong = new Span(first);
        return new Div(strong, small);
    }

    private CardTable response(Numbers numbers) {
        var table = new CardTable(
                words.say("table.response"),
                words.say("column.moment"),
                words.say("column.people"),
                words.say("column.answered"),
                words.say("column.noAnswer"),
                words.say("column.notAsked"));
        table.figures(1, 2, 3, 4);
        for (var one : numbers.moments()) {
            table.row(
                    CardTable.text(words.say(
                            "moment.on",
                            one.moment().months(),
                            words.date(one.moment().day()))),
                    whole(one.people()),
                    whole(one.answered()),
                    whole(one.noAnswer()),
                    whole(one.notAsked()));
        }
        return table;
    }

    private Span whole(int number) {
        return CardTable.text(words.figures().number(number, 0));
    }

    private CardTable terms(Numbers numbers) {
        var table = new CardTable(
                words.say("table.terms"),
                words.say("column.moment"),
                words.say("column.hours"),
                words.say("column.wage"),
                words.say("column.lasting"),
                words.say("column.noBenefit"),
                words.say("column.partly"),
                words.say("column.fully"));
        table.figures(1, 2, 3, 4, 5, 6);
        for (var one : numbers.moments()) {
            table.row(
                    CardTable.text(words.moment(one.moment())),
                    CardTable.text(
                            one.meanHours().isPresent()
                                    ? words.figures().number(one.meanHours().getAsDouble(), 1)
                                    : "–"),
                    CardTable.text(
                            one.meanWage().isPresent()
                                    ? words.figures().euroCents(one.meanWage().getAsDouble() / 100)
                                    : "–"),
                    CardTable.text(words.percent(one.lastingShare())),
                    CardTable.text(words.percent(one.noBenefitShare())),
                    CardTable.text(words.percent(one.partlyShare())),
                    CardTable.text(words.percent(one.fullyShare())));
        }
        return table;
    }
}
