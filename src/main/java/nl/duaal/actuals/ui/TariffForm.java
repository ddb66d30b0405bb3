package nl.duaal.actuals.ui;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import nl.duaal.actuals.BookOutcome;
import nl.duaal.actuals.BookableFlow;
import nl.duaal.actuals.MonthBook;
import nl.duaal.actuals.Quantity;
import nl.duaal.actuals.Tariff;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Notation;

/** Says what one unit of something that is counted costs, on which flow, and from which month on. */
final class TariffForm {

    private TariffForm() {}

    static void add(MonthBookPanel page) {
        var words = page.words();
        var form = new FormDialog(words.locale(), words.say("tariff.add"), "save-tariff");
        form.words(words.say("tariffs.help"));
        var quantity = form.choice(
                "tariff-quantity",
                words.say("tariff.quantity"),
                Arrays.asList(Quantity.values()),
                one -> words.of("quantity", one),
                null,
                true);
        var flow = form.choice("tariff-flow", words.say("column.flow"), page.flows(), BookableFlow::label, null, true);
        var euros = form.text("tariff-euros", words.say("tariff.euros"), "", 20, true);
        form.demand(
                euros,
                () -> euros(euros.getValue()).isEmpty() ? Optional.of(words.say("tariff.wrong")) : Optional.empty());
        var months = page.services().book().months(page.user(), page.cohort().uuid()).stream()
                .map(MonthBook.Row::month)
                .toList();
        var from = form.choice(
                "tariff-from",
                words.say("tariff.from"),
                months,
                month -> words.figures().month(month),
                months.isEmpty() ? null : first(page, months.getLast()),
                true);
        var source = form.text("tariff-source", words.say("tariff.source"), "", Tariff.SOURCE_MAX_LENGTH, true);
        source.setHelperText(words.say("tariff.source.help"));
        form.open(() -> {
            var outcome = page.services()
                    .book()
                    .addTariff(
                            page.user(),
                            page.cohort().uuid(),
                            new Tariff.Data(
                                    quantity.getValue(),
                                    flow.getValue().id(),
                                    from.getValue(),
                                    euros(euros.getValue()).orElseThrow(),
                                    source.getValue()));
            if (!(outcome instanceof BookOutcome.Saved)) return Optional.of(words.outcome(outcome));
            page.show();
            Toast.show(words.say("saved"));
            return Optional.empty();
        });
    }

    private static YearMonth first(MonthBookPanel page, YearMonth earliest) {
        var start = page.cohort().data().start();
        return start.isBefore(earliest) ? earliest : start;
    }

    private static Optional<BigDecimal> euros(String typed) {
        return Notation.figure(typed.strip())
                .filter(figure -> !figure.percent())
                .map(Cell.Figure::decimal)
                .filter(number -> number.signum() >= 0
                        && number.compareTo(Tariff.MOST) <= 0
                        && number.stripTrailingZeros().scale() <= 4);
    }
}
