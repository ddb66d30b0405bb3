package nl.duaal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
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
 * Own amounts from a table. A row is about the value of one amount from one day on. Of an amount that is a percentage,
 * 17,13 and 17,13% are the same.
 */
@Component
public class OwnAmountImport implements ImportKind {

    public static final String AMOUNT = "name";
    public static final String VALUE = "value";
    public static final String FROM = "from";
    public static final String UNTIL = "until";
    public static final String REASON = "reason";

    /** A name of an amount, or its key, is not longer. */
    private static final int NAME_MAX_LENGTH = 160;

    private static final List<ImportField> FIELDS = List.of(
            new ImportField(
                    AMOUNT,
                    new ImportField.Type.Text(NAME_MAX_LENGTH),
                    true,
                    "naam",
                    "welk bedrag",
                    "omschrijving",
                    "sleutel",
                    "key",
                    "description"),
            new ImportField(
                    VALUE,
                    new ImportField.Type.Number(),
                    true,
                    "waarde",
                    "bedrag",
                    "eigen bedrag",
                    "tarief",
                    "prijs",
                    "amount",
                    "rate",
                    "price"),
            new ImportField(
                    FROM,
                    new ImportField.Type.Day(),
                    true,
                    "vanaf",
                    "ingangsdatum",
                    "begindatum",
                    "startdatum",
                    "geldig vanaf",
                    "from",
                    "valid from",
                    "start date"),
            new ImportField(
                    UNTIL,
                    new ImportField.Type.Day(),
                    false,
                    "tot en met",
                    "t/m",
                    "einddatum",
                    "geldig tot en met",
                    "until",
                    "through",
                    "valid until",
                    "end date"),
            new ImportField(
                    REASON,
                    new ImportField.Type.Text(OwnAmountData.REASON_MAX_LENGTH),
                    true,
                    "reden",
                    "waarom",
                    "toelichting",
                    "bron",
                    "reason",
                    "why",
                    "source"));

    private final LibraryService library;

    OwnAmountImport(LibraryService library) {
        this.library = library;
    }

    /** What a row is about. */
    private record Start(String key, LocalDate from) {}

    @Override
    public String key() {
        return "ownAmount";
    }

    @Override
    public String words() {
        return "library.import.ownAmount";
    }

    @Override
    public Permission permission() {
        return Permission.WRITE_LIBRARY;
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, List<String>> choices(SignedIn user, Locale locale) {
        return Map.of(
                AMOUNT,
                library.amounts(user).series().stream()
                        .map(series -> series.label().in(locale))
                        .distinct()
                        .toList());
    }

    @Override
    public Stored stored(SignedIn user) {
        return new Look(library.amounts(user));
    }

    private static final class Look implements Stored {

        /** By key and by name, in lower case; names of more than one amount stand for none. */
        private final Map<String, @Nullable AmountSeries> byName = new HashMap<>();

        private final Map<Start, OwnAmount> own = new HashMap<>();
        private final Map<String, AmountSeries> byKey = new HashMap<>();

        Look(Amounts amounts) {
            for (var series : amounts.series()) {
                byKey.put(series.key(), series);
                name(series.label().nl(), series);
                if (!series.label().en().equals(series.label().nl()))
                    name(series.label().en(), series);
                series.own()
                        .forEach(one ->
                                own.put(new Start(series.key(), one.data().validFrom()), one));
            }
            byKey.forEach((key, series) -> byName.put(plain(key), series));
        }

        private void name(String name, AmountSeries series) {
            if (byName.containsKey(plain(name)) && byName.get(plain(name)) != series) byName.put(plain(name), null);
            else byName.put(plain(name), series);
        }

        private static String plain(String name) {
            return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }

        @Override
        public Said said(RowValues row) {
            String name = plain(row.text(AMOUNT));
            var series = byName.get(name);
            if (series == null) {
                boolean several = byName.containsKey(name);
                return new Said.Wrong(
                        new CellProblem(AMOUNT, several ? "severalAmounts" : "noSuchAmount", row.text(AMOUNT)));
            }
            var problems = new ArrayList<CellProblem>();
            var value = value(row, series, problems);
            var from = row.day(FROM);
            var until = row.day(UNTIL);
            if (from != null && until != null && until.isBefore(from)) {
                problems.add(new CellProblem(UNTIL, "early"));
            }
            if (!problems.isEmpty() || from == null) return new Said.Wrong(problems);
            var values = row.with(AMOUNT, new Cell.Text(series.label().nl()))
                    .with(VALUE, new Cell.Figure(value.doubleValue(), series.percent()));
            return new Said.Sound(new Start(series.key(), from), values);
        }

        private static BigDecimal value(RowValues row, AmountSeries series, List<CellProblem> problems) {
            var written = row.number(VALUE);
            if (written == null) return BigDecimal.ZERO;
            boolean percent = row.cell(VALUE) instanceof Cell.Figure figure && figure.percent();
            if (percent && !series.percent()) problems.add(new CellProblem(VALUE, "noPercentage"));
            var value = series.percent() && !percent ? written.movePointLeft(2) : written;
            boolean tooMuch = series.percent() && value.compareTo(BigDecimal.TEN) > 0;
            if (value.signum() < 0) problems.add(new CellProblem(VALUE, "negative"));
            else if (tooMuch || value.compareTo(OwnAmountData.MAXIMUM) > 0) {
                problems.add(new CellProblem(VALUE, "tooLarge"));
            } else if (value.stripTrailingZeros().scale() > OwnAmountData.DECIMALS) {
                problems.add(new CellProblem(VALUE, "tooManyDecimals", String.valueOf(OwnAmountData.DECIMALS)));
            }
            return value;
        }

        @Override
        public @Nullable RowValues find(Object identity) {
            var one = own.get((Start) identity);
            var series = one == null ? null : byKey.get(one.data().key());
            return one == null || series == null ? null : values(series, one.data());
        }
    }

    /** An own amount as a row of a table says it. */
    static RowValues values(AmountSeries series, OwnAmountData data) {
        var until = data.validUntil();
        return RowValues.NONE
                .with(AMOUNT, new Cell.Text(series.label().nl()))
                .with(VALUE, new Cell.Figure(data.value().doubleValue(), series.percent()))
                .with(FROM, new Cell.Day(data.validFrom()))
                .with(UNTIL, until == null ? Cell.EMPTY : new Cell.Day(until))
                .with(REASON, new Cell.Text(data.reason()));
    }

    @Override
    public List<KeptRow> keep(SignedIn user, List<PlannedRow> rows, Progress progress) {
        var own = new HashMap<Start, OwnAmount>();
        var percent = new HashMap<String, AmountSeries>();
        for (var series : library.amounts(user).series()) {
            percent.put(series.key(), series);
            series.own()
                    .forEach(one -> own.put(new Start(series.key(), one.data().validFrom()), one));
        }
        var edits = new ArrayList<OwnAmountEdit>(rows.size());
        for (var row : rows) {
            if (!(row.identity() instanceof Start start)) throw new IllegalArgumentException("rows: of own amounts");
            edits.add(new OwnAmountEdit(own.get(start), data(start, row.values(), own.get(start))));
        }
        return library.keepAmounts(user, edits, progress).stream()
                .map(kept -> {
                    var before = kept.before();
                    var series = percent.get(kept.data().key());
                    return new KeptRow(
                            kept.uuid(),
                            kept.version(),
                            before == null || series == null
                                    ? null
                                    : values(series, before).with("key", new Cell.Text(before.key())));
                })
                .toList();
    }

    private static OwnAmountData data(Start start, RowValues values, @Nullable OwnAmount before) {
        var value = values.number(VALUE);
        if (value == null) throw new MovedOnException("value");
        // a column that is not in the table leaves what is stored as it is
        var until = values.says(UNTIL) || before == null
                ? values.day(UNTIL)
                : before.data().validUntil();
        return new OwnAmountData(start.key, value, start.from, until, values.text(REASON));
    }

    @Override
    public boolean canUndo() {
        return true;
    }

    @Override
    public void undo(SignedIn user, List<KeptRow> rows) {
        library.undoAmounts(
                user,
                rows.stream()
                        .map(row -> new OwnAmountUndo(row.subject(), row.version(), before(row.before())))
                        .toList());
    }

    private static @Nullable OwnAmountData before(@Nullable RowValues values) {
        if (values == null) return null;
        var value = values.number(VALUE);
        var from = values.day(FROM);
        if (value == null || from == null) throw new IllegalArgumentException("rows: of own amounts");
        return new OwnAmountData(values.text("key"), value, from, values.day(UNTIL), values.text(REASON));
    }
}
