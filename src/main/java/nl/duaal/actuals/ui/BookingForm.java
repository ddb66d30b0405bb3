package nl.duaal.actuals.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.duaal.actuals.BookOutcome;
import nl.duaal.actuals.BookOutcome.Fault;
import nl.duaal.actuals.BookableFlow;
import nl.duaal.actuals.Booking;
import nl.duaal.actuals.MonthBook;
import nl.duaal.draft.DraftSubject;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Notation;
import org.jspecify.annotations.Nullable;

/** Books an amount, changes what was booked, or puts right what is locked. An amount may be pasted with a euro sign and with dots. */
final class BookingForm {

    private static final BigDecimal MOST = BigDecimal.valueOf(Booking.MOST_CENTS, 2);

    private final MonthBookPanel page;
    private final BookWords words;
    private final YearMonth month;
    private final @Nullable Booking before;
    private final MonthBook.@Nullable Correctable wrong;

    private BookingForm(
            MonthBookPanel page, YearMonth month, @Nullable Booking before, MonthBook.@Nullable Correctable wrong) {
        this.page = page;
        this.words = page.words();
        this.month = month;
        this.before = before;
        this.wrong = wrong;
    }

    static void add(MonthBookPanel page, YearMonth month) {
        new BookingForm(page, month, null, null).open();
    }

    static void change(MonthBookPanel page, Booking one) {
        new BookingForm(page, one.data().month(), one, null).open();
    }

    /** Asks what a booking of a locked month should have said. */
    static void correct(MonthBookPanel page, Booking one) {
        var wrong = page.services()
                .book()
                .correctable(page.user(), page.cohort().uuid(), one.uuid())
                .orElse(null);
        if (wrong == null) Toast.warn(page.words().outcome(new BookOutcome.Gone()));
        else if (wrong.in() == null) Toast.warn(page.words().of("fault", Fault.NO_OPEN_MONTH));
        else new BookingForm(page, one.data().month(), one, wrong).open();
    }

    private void open() {
        var old = wrong != null ? wrong.now() : before == null ? null : before.data();
        String title = wrong != null ? "correct.title" : old == null ? "add.title" : "change.title";
        var form =
                new FormDialog(words.locale(), words.say(title, words.figures().month(month)), "save-booking");
        YearMonth in = wrong == null ? null : wrong.in();
        if (in != null) {
            form.setKeepText(words.say("correct"));
            form.words(words.say("correct.help", words.figures().month(in)));
        }
        var flow = form.choice(
                "booking-flow",
                words.say("column.flow"),
                page.flows(),
                BookableFlow::label,
                page.flows().stream()
                        .filter(one -> old != null && one.id().equals(old.flow()))
                        .findFirst()
                        .orElse(null),
                true);
        var amount =
                form.text("booking-amount", words.say("amount"), old == null ? "" : text(old.amountCents()), 30, true);
        amount.setHelperText(words.say("amount.help"));
        form.demand(amount, () -> wrong(amount, true));
        var credit = form.check("booking-credit", words.say("credit"), old != null && old.credit());
        var vat = form.text(
                "booking-vat",
                words.say("vat"),
                old == null || old.vatCents() == 0 ? "" : text(old.vatCents()),
                30,
                false);
        form.demand(vat, () -> wrong(vat, false));
        var back = form.check("booking-vat-back", words.say("vat.reclaimed"), old == null || old.vatReclaimed());
        var kinds = new ArrayList<>(Arrays.asList(Booking.Kind.values()));
        kinds.remove(Booking.Kind.COUNTED);
        var kind = form.choice(
                "booking-kind",
                words.say("kind"),
                kinds,
                one -> words.of("kind", one),
                old == null ? Booking.Kind.INVOICE : old.kind(),
                true);
        var document = form.text(
                "booking-document",
                words.say("document"),
                old == null ? "" : old.document(),
                Booking.DOCUMENT_MAX_LENGTH,
                false);
        List<String> employers = new ArrayList<>();
        employers.add("");
        employers.addAll(
                page.services().book().employers(page.user(), page.cohort().uuid()));
        var employer = form.choice(
                "booking-employer",
                words.say("whose"),
                employers,
                words::employer,
                old == null ? "" : old.employer(),
                false);
        var description = form.text(
                "booking-description",
                words.say("description"),
                old == null ? "" : old.description(),
                Booking.DESCRIPTION_MAX_LENGTH,
                false);
        form.keepTyped(
                page.user(),
                new DraftSubject("COHORT", page.cohort().uuid()),
                "booking-" + (before == null ? month : before.uuid()));
        form.open(() -> {
            var data = new Booking.Data(
                    month,
                    flow.getValue().id(),
                    employer.getValue() == null ? "" : employer.getValue(),
                    kind.getValue(),
                    document.getValue(),
                    description.getValue(),
                    cents(amount).orElseThrow(),
                    cents(vat).orElse(0L),
                    back.getValue(),
                    credit.getValue(),
                    old == null ? null : old.corrects());
            var book = page.services().book();
            var uuid = page.cohort().uuid();
            var outcome = before == null
                    ? book.book(page.user(), uuid, data)
                    : wrong == null
                            ? book.change(page.user(), uuid, before.uuid(), before.version(), data)
                            : book.correct(page.user(), uuid, before.uuid(), data);
            if (outcome instanceof BookOutcome.Saved) {
                page.show();
                Toast.show(
                        in == null
                                ? words.say("saved")
                                : words.say("corrected", words.figures().month(in)));
                return Optional.empty();
            }
            String said = words.outcome(outcome);
            var at = outcome instanceof BookOutcome.Refused(Fault why) ? at(why, amount, vat, document) : null;
            if (at == null) return Optional.of(said);
            FieldError.show(at, said);
            return Optional.of("");
        });
        amount.focus();
    }

    private static @Nullable TextField at(Fault why, TextField amount, TextField vat, TextField document) {
        return switch (why) {
            case NO_CREDIT, NOT_A_CREDIT, NOTHING, NO_DIFFERENCE -> amount;
            case VAT_TOO_MUCH, VAT_OTHER_SIGN -> vat;
            case TWICE -> document;
            default -> null;
        };
    }

    private Optional<String> wrong(TextField field, boolean needed) {
        String typed = field.getValue().strip();
        if (typed.isEmpty()) return needed ? Optional.of(words.say("amount.needed")) : Optional.empty();
        if (cents(field).isPresent()) return Optional.empty();
        boolean tooMuch = Notation.figure(typed)
                .filter(figure -> figure.decimal().abs().compareTo(MOST) > 0)
                .isPresent();
        return Optional.of(
                tooMuch ? words.say("amount.tooMuch", words.cents(Booking.MOST_CENTS)) : words.say("amount.wrong"));
    }

    /** Whole cents of what was typed; none where it is no amount, or is finer than cents. */
    static Optional<Long> cents(TextField field) {
        return Notation.figure(field.getValue().strip())
                .filter(figure -> !figure.percent())
                .map(Cell.Figure::decimal)
                .filter(number ->
                        number.stripTrailingZeros().scale() <= 2 && number.abs().compareTo(MOST) <= 0)
                .map(number -> number.movePointRight(2).longValueExact());
    }

    private static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
