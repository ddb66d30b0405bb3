package nl.duaal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.duaal.access.GivenOrganisation;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.intake.ImportMutations;
import nl.duaal.tabular.intake.ImportService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Damaged and hostile files of own amounts. */
@WithOwnAmounts
class OwnAmountMutationsTest {

    @Autowired
    private LibraryService library;

    @Autowired
    private OwnAmountImport kind;

    @Autowired
    private ImportService imports;

    @Autowired
    private DataSource database;

    private static Table table() {
        var columns = List.of(
                new Table.Column("Naam", 30),
                new Table.Column("Waarde", 10),
                new Table.Column("Vanaf", 12),
                new Table.Column("Tot en met", 12),
                new Table.Column("Reden", 30));
        var lines = new ArrayList<Table.Line>();
        var from = LocalDate.of(2026, 1, 1);
        for (int i = 0; i < 12; i++) {
            lines.add(Table.Line.of(
                    new Cell.Text(i % 2 == 0 ? "Jobcoach" : "charges.awf_low"),
                    i % 2 == 0 ? Cell.of(new BigDecimal("88.5")) : new Cell.Figure(0.03, true),
                    new Cell.Day(from.plusMonths(i)),
                    i % 3 == 0 ? Cell.EMPTY : new Cell.Day(from.plusMonths(i).plusDays(20)),
                    new Cell.Text("=afspraak; met \"Zoë\" €" + i)));
        }
        return new Table("Eigen bedragen", columns, lines);
    }

    @Test
    void every_mutated_file_is_imported_or_refused_and_nothing_is_kept_by_halves() {
        ImportMutations.check(imports, table(), () -> {
            var user = GivenOrganisation.coordinator(database);
            return new ImportMutations.World(
                    user,
                    kind,
                    () -> library.amounts(user).series().stream()
                            .mapToInt(series -> series.own().size())
                            .sum());
        });
    }
}
