package nl.duaal.admin.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.manage.HeldRole;
import nl.duaal.access.manage.ManagedAccount;
import nl.duaal.access.manage.PeopleService;
import nl.duaal.tabular.CsvTable;

/** The matrix of authorisations: a row for each role of each account, a column for each thing that may be done. */
class MatrixDownload implements DownloadHandler {

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
