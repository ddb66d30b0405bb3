package nl.duaal.actuals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.actuals.BookOutcome.Fault;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.KeptRow;
import nl.duaal.tabular.intake.MovedOnException;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.tabular.intake.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invoices, wages and subsidies come in from a table, such as one of the accounts: a row for each booking. The same paper
 * on the same flow for the same amount is one booking; it is never booked twice.
 */
@Component
public class BookingImports {

    private static final String ON = "on";
    private static final String FLOW = "flow";
    private static final String AMOUNT = "amount";
    private static final String VAT = "vat";
    private static final String RECLAIMED = "reclaimed";
    private static final String CREDIT = "credit";
    private static final String KIND = "kind";
    private static final String DOCUMENT = "document";
    private static final String EMPLOYER = "employer";
    private static final String DESCRIPTION = "description";
    private static final int FLOW_MAX_LENGTH = 200;

    /** In whole euros. */
    private static final String MOST = "1.000.000.000";

    /** How an export says that something is of no employer by itself, in each language. */
    private static final Set<String> WHOLE = Set.of("hele cohort", "whole cohort");

    private final MonthBookService book;
    private final Traces traces;

    BookingImports(MonthBookService book, Traces traces) {
        this.book = book;
        this.traces = traces;
    }

    /** The import of bookings of a cohort. */
    public ImportKind ofCohort(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.WRITE_MONTH_BOOK);
        return new Into(cohort);
    }

    /** What a row is about: with a paper that paper, without one the row itself. */
    private record Said(String document, String flow, long cents, int row) {}

    private final class Into implements ImportKind {

        private final UUID cohort;

        Into(UUID cohort) {
            this.cohort = cohort;
        }

        @Override
        public String key() {
            return "booking";
        }

        @Override
        public String words() {
            return "actuals.import.booking";
        }

        @Override
        public Permission permission() {
            return Permission.WRITE_MONTH_BOOK;
        }

        @Override
        public List<ImportField> fields() {
            return List.of(
                    new ImportField(
                            ON,
                            new ImportField.Type.Month(),
                            true,
                            "datum",
                            "factuurdatum",
                            "boekdatum",
                            "maand",
                            "month",
                            "date"),
                    new ImportField(
                            FLOW,
                            new ImportField.Type.Text(FLOW_MAX_LENGTH),
                            true,
                            "post",
                            "geldstroom",
                            "kostensoort",
                            "flow",
                            "item"),
                    new ImportField(
                            AMOUNT,
                            new ImportField.Type.Number(),
                            true,
                            "bedrag",
                            "bedrag excl btw",
                            "bedrag exclusief btw",
                            "bedrag zonder btw",
                            "amount without vat",
                            "netto",
                            "amount",
                            "net"),
                    new ImportField(VAT, new ImportField.Type.Number(), false, "btw", "btw bedrag", "vat"),
                    new ImportField(
                            RECLAIMED,
                            new ImportField.Type.Truth(),
                            false,
                            "btw terug",
                            "btw verrekenbaar",
                            "de btw komt terug",
                            "the vat comes back",
                            "reclaimed"),
                    new ImportField(
                            CREDIT,
                            new ImportField.Type.Truth(),
                            false,
                            "credit",
                            "creditnota",
                            "dit is een creditnota",
                            "credit note",
                            "this is a credit note"),
                    new ImportField(
                            KIND,
                            new ImportField.Type.Choice(List.of(
                                    option(Booking.Kind.INVOICE, "factuur", "invoice"),
                                    option(Booking.Kind.WAGE, "loon", "salaris", "wage"),
                                    option(Booking.Kind.SUBSIDY, "subsidie", "subsidy"),
                                    // what was counted elsewhere is an amount like others here
                                    option(Booking.Kind.OTHER, "anders", "overig", "other", "geteld", "counted"))),
                            false,
                            "soort",
                            "kind"),
                    new ImportField(
                            DOCUMENT,
                            new ImportField.Type.Text(Booking.DOCUMENT_MAX_LENGTH),
                            false,
                            "nummer",
                            "nummer van het stuk",
                            "number of the paper",
                            "factuurnummer",
                            "documentnummer",
                            "stuknummer",
                            "document",
                            "number"),
                    new ImportField(
                            EMPLOYER,
                            new ImportField.Type.Text(FLOW_MAX_LENGTH),
                            false,
                            "werkgever",
                            "van wie",
                            "whose",
                            "employer"),
                    new ImportField(
                            DESCRIPTION,
                            new ImportField.Type.Text(Booking.DESCRIPTION_MAX_LENGTH),
                            false,
                            "omschrijving",
                            "toelichting",
                            "description"));
        }

        private ImportField.Option option(Booking.Kind kind, String... hints) {
            return new ImportField.Option(kind.name(), List.of(hints));
        }

        @Override
        public Map<String, List<String>> choices(SignedIn user, Locale locale) {
            return Map.of(
                    FLOW,
                            book.flows(user, cohort).stream()
                                    .map(BookableFlow::label)
                                    .toList(),
                    EMPLOYER, book.employers(user, cohort));
        }

        @Override
        public Stored stored(SignedIn user) {
            return new Look(user, cohort);
        }

        @Override
        public List<KeptRow> keep(SignedIn user, List<PlannedRow> rows, Progress progress) {
            var look = new Look(user, cohort);
            var kept = new ArrayList<KeptRow>(rows.size());
            for (var row : rows) {
                progress.at(kept.size(), rows.size());
                var data = look.data(row.values(), new ArrayList<>());
                if (data == null) throw new MovedOnException("booking");
                if (!(book.book(user, cohort, data) instanceof BookOutcome.Saved(var uuid))) {
                    throw new MovedOnException("booking");
                }
                kept.add(new KeptRow(uuid, 0, null));
            }
            return kept;
        }

        @Override
        public boolean canUndo() {
            return true;
        }

        @Override
        public void undo(SignedIn user, List<KeptRow> rows) {
            for (var row : rows) {
                if (!(book.remove(user, cohort, row.subject(), row.version()) instanceof BookOutcome.Saved)) {
                    throw new MovedOnException("booking");
                }
            }
        }
    }

    private final class Look implements ImportKind.Stored {

        private final SignedIn user;
        private final UUID cohort;
        private final List<BookableFlow> flows;
        private final List<String> employers;
        private final Map<YearMonth, Optional<MonthState>> states = new HashMap<>();
        private final Set<Said> known = new HashSet<>();
        private final Map<Said, RowValues> written = new HashMap<>();
        private int rows;

        Look(SignedIn user, UUID cohort) {
            this.user = user;
            this.cohort = cohort;
            this.flows = book.flows(user, cohort);
            this.employers = book.employers(user, cohort);
            for (var one : book.ledger(user, cohort)) {
                if (one.counted() == null && !one.data().document().isEmpty()) {
                    known.add(said(one.data(), 0));
                }
            }
        }

        private static Said said(Booking.Data data, int row) {
            return new Said(
                    data.document().toLowerCase(Locale.ROOT),
                    data.flow(),
                    data.amountCents(),
                    data.document().isEmpty() ? row : 0);
        }

        @Override
        public ImportKind.Said said(RowValues row) {
            rows++;
            var problems = new ArrayList<CellProblem>();
            var data = data(row, problems);
            if (data == null || !problems.isEmpty()) return new ImportKind.Said.Wrong(problems);
            var said = said(data, rows);
            written.putIfAbsent(said, row);
            return new ImportKind.Said.Sound(said, row);
        }

        /** What a row comes to; none where something that is needed is not there or not known. */
        Booking.@Nullable Data data(RowValues row, List<CellProblem> problems) {
            LocalDate on = row.day(ON);
            String label = row.text(FLOW).strip();
            var flow = label.isEmpty() ? null : flow(label, problems);
            String employer = row.text(EMPLOYER).strip();
            // as it is exported for the cohort as a whole
            if (WHOLE.contains(employer.toLowerCase(Locale.ROOT)) && !employers.contains(employer)) employer = "";
            if (!employer.isEmpty() && !employers.contains(employer)) {
                problems.add(new CellProblem(EMPLOYER, "noEmployer", employer));
            }
            var cents = cents(AMOUNT, row.cell(AMOUNT), problems);
            var vat = row.number(VAT) == null ? Long.valueOf(0) : cents(VAT, row.cell(VAT), problems);
            boolean credit = Boolean.TRUE.equals(row.truth(CREDIT));
            if (cents != null && vat != null) {
                var fault = AmountRules.fault(cents, vat, credit, false);
                if (fault != null) problems.add(problem(fault));
            }
            if (on == null || flow == null || cents == null || vat == null || !problems.isEmpty()) return null;
            var month = YearMonth.from(on);
            var state = states.computeIfAbsent(
                    month, key -> book.month(user, cohort, key).map(MonthBook::state));
            if (state.isEmpty()) problems.add(new CellProblem(ON, "outsideTime"));
            else if (state.get() != MonthState.OPEN) problems.add(new CellProblem(ON, "notOpen"));
            if (!problems.isEmpty()) return null;
            String kind = row.text(KIND);
            return new Booking.Data(
                    month,
                    flow.id(),
                    employer,
                    kind.isEmpty() ? Booking.Kind.INVOICE : Booking.Kind.valueOf(kind),
                    row.text(DOCUMENT),
                    row.text(DESCRIPTION),
                    cents,
                    vat,
                    !Boolean.FALSE.equals(row.truth(RECLAIMED)),
                    credit,
                    null);
        }

        private static CellProblem problem(Fault fault) {
            return switch (fault) {
                case NO_CREDIT -> new CellProblem(AMOUNT, "noCredit");
                case NOT_A_CREDIT -> new CellProblem(AMOUNT, "notACredit");
                case NOTHING -> new CellProblem(AMOUNT, "nothing");
                case VAT_TOO_MUCH -> new CellProblem(VAT, "vatTooMuch");
                case VAT_OTHER_SIGN -> new CellProblem(VAT, "vatOtherSign");
                default -> throw new IllegalArgumentException("no fault of an amount: " + fault);
            };
        }

        /** Under its own name or its id; under a name that more have only where one has it. */
        private @Nullable BookableFlow flow(String label, List<CellProblem> problems) {
            var named = flows.stream()
                    .filter(one ->
                            one.label().equalsIgnoreCase(label) || one.id().equalsIgnoreCase(label))
                    .findFirst();
            if (named.isPresent()) return named.get();
            var alike = flows.stream()
                    .filter(one -> one.name().equalsIgnoreCase(label))
                    .toList();
            if (alike.size() == 1) return alike.getFirst();
            problems.add(
                    alike.isEmpty()
                            ? new CellProblem(FLOW, "noFlow", label)
                            : new CellProblem(
                                    FLOW,
                                    "moreFlows",
                                    alike.stream().map(BookableFlow::label).collect(Collectors.joining("; "))));
            return null;
        }

        private @Nullable Long cents(String field, Cell cell, List<CellProblem> problems) {
            if (!(cell instanceof Cell.Figure figure)) return null;
            if (figure.percent()) {
                problems.add(new CellProblem(field, "percent", figure.text()));
                return null;
            }
            var number = figure.decimal();
            if (number.stripTrailingZeros().scale() > 2) {
                problems.add(new CellProblem(field, "tooFine"));
                return null;
            }
            if (number.abs().compareTo(BigDecimal.valueOf(Booking.MOST_CENTS, 2)) > 0) {
                problems.add(new CellProblem(field, "tooMuch", MOST));
                return null;
            }
            return number.movePointRight(2).longValueExact();
        }

        @Override
        public @Nullable RowValues find(Object identity) {
            // a paper that is booked already is the same as it was: its row changes nothing
            return identity instanceof Said said && known.contains(said) ? written.get(said) : null;
        }
    }
}
