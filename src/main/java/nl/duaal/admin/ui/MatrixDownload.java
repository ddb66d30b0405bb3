package nl.duaal.admin.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.manage.HeldRole;
import nl.duaal.access.manage.ManagedAccount;
import nl.duaal.access.manage.PeopleService;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.CsvTable;
import nl.duaal.tabular.Table;

/** The matrix of authorisations: a row for each role of each account, a column for each thing that may be done. */
class MatrixDownload implements DownloadHandler {

    private static final int LAST_SIGN_IN = 3;
    private static final int FROM = 5;

    private final AdminWords words;
    private final transient PeopleService people;
    private final transient SignedIn by;

    MatrixDownload(AdminWords words, PeopleService people, SignedIn by) {
        this.words = words;
        this.people = people;
        this.by = by;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        // Written in full before the first byte goes out, so that a failure is an error page and not half a file.
        var bytes = CsvTable.write(heads(), rows(people.download(by)));
        event.setFileName("autorisatiematrix-" + people.today() + ".csv");
        event.setContentType("text/csv; charset=utf-8; header=present");
        event.setContentLength(bytes.length);
        event.getOutputStream().write(bytes);
    }

    /** The same as a table, with days that a spreadsheet knows as days. */
    static Table table(AdminWords words, PeopleService people, SignedIn by) {
        var matrix = new MatrixDownload(words, people, by);
        var columns = new ArrayList<Table.Column>();
        for (String head : matrix.heads()) columns.add(new Table.Column(head, Math.clamp(head.length() + 2L, 12, 40)));
        var lines = people.download(by).stream()
                .flatMap(account -> account.roles().stream().map(held -> matrix.line(account, held)))
                .toList();
        return new Table(words.say("users.matrix.title"), columns, lines);
    }

    private Table.Line line(ManagedAccount account, HeldRole held) {
        var cells = new ArrayList<Cell>();
        row(account, held).forEach(text -> cells.add(Cell.of(text)));
        var signedIn = account.lastSignInAt();
        if (signedIn != null) {
            cells.set(
                    LAST_SIGN_IN,
                    new Cell.Moment(java.time.LocalDateTime.ofInstant(signedIn, java.time.ZoneOffset.UTC)));
        }
        cells.set(FROM, new Cell.Day(held.from()));
        var until = held.until();
        if (until != null) cells.set(FROM + 1, new Cell.Day(until.minusDays(1)));
        return new Table.Line(cells, Set.of());
    }

    private List<String> heads() {
        var heads = new ArrayList<String>();
        for (String key : List.of("name", "login", "account", "lastSignIn", "role", "from", "through", "today")) {
            heads.add(words.say("users.matrix." + key));
        }
        for (Permission permission : Permission.values()) heads.add(words.permission(permission));
        return heads;
    }

    private List<List<String>> rows(List<ManagedAccount> accounts) {
        return accounts.stream()
                .flatMap(account -> account.roles().stream().map(held -> row(account, held)))
                .toList();
    }

    private List<String> row(ManagedAccount account, HeldRole held) {
        LocalDate until = held.until();
        boolean holds = account.enabled() && held.holdsOn(people.today());
        var row = new ArrayList<>(List.of(
                account.displayName(),
                account.loginName(),
                words.say(account.enabled() ? "users.open" : "users.closed"),
                account.lastSignInAt() == null ? "" : account.lastSignInAt().toString(),
                words.role(held.role()),
                held.from().toString(),
                until == null ? "" : until.minusDays(1).toString(),
                yes(holds)));
        Arrays.stream(Permission.values())
                .map(permission -> yes(people.granted(by, held.role()).contains(permission)))
                .forEach(row::add);
        return row;
    }

    private String yes(boolean yes) {
        return yes ? words.say("users.matrix.yes") : "";
    }
}
