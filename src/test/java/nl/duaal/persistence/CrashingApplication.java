package nl.duaal.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.ChangeOutcome;
import nl.duaal.costbenefit.JustCases;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * The application that {@link CrashRounds} kills: eight writers that save through the service of the cases, two on
 * each case, each on an input of its own. Every save is announced on standard output before it is asked for
 * ({@code try}) and after the service said that it is done ({@code ack}).
 */
final class CrashingApplication {

    static final String READY = "ready ";
    static final int CASES = 4;

    /** What the writers of one case change, and from where they count. */
    enum Writer {
        WAGE("par_wage_hour", 16),
        CHARGES("par_charges", 0.3);

        final String input;
        private final double first;

        Writer(String input, double first) {
            this.input = input;
            this.first = first;
        }

        double value(long sequence) {
            return first + sequence / 1e7;
        }

        long sequence(double value) {
            return Math.round((value - first) * 1e7);
        }
    }

    private CrashingApplication() {}

    public static void main(String[] arguments) throws Exception {
        var application = new SpringApplication(JustCases.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var context = application.run(arguments);
        var database = context.getBean(Database.class);
        var cases = context.getBean(CaseService.class);
        var user = user(database);
        var uuids = new ArrayList<UUID>();
        for (var row : cases.list(user)) uuids.add(row.uuid());
        while (uuids.size() < CASES) uuids.add(cases.createFromTemplate(user, "energy-technician"));
        System.out.println(READY + database.url());
        for (var uuid : uuids) {
            for (var writer : Writer.values()) {
                Thread.ofPlatform().start(() -> write(cases, user, uuid, writer));
            }
        }
    }

    private static SignedIn user(Database database) throws SQLException {
        try (var connection = TestDatabase.open(database.url(), database.serving());
                var statement = connection.createStatement()) {
            try (var known =
                    statement.executeQuery("SELECT a.id, o.id FROM account a, organisation o WHERE o.name = 'crash'")) {
                if (known.next()) return JustCases.as(known.getLong(1), known.getLong(2));
            }
            return JustCases.someone(connection, "crash");
        }
    }

    private static void write(CaseService cases, SignedIn user, UUID uuid, Writer writer) {
        while (true) {
            try {
                var stored = cases.open(user, uuid).orElseThrow().stored();
                long next = 1
                        + stored.refinement(writer.input)
                                .map(refinement -> writer.sequence(refinement.newValue()))
                                .orElse(0L);
                say("try", uuid, writer, next);
                var outcome = cases.change(user, uuid, stored.version(), writer.input, writer.value(next));
                if (outcome instanceof ChangeOutcome.Changed) say("ack", uuid, writer, next);
            } catch (RuntimeException noDatabase) {
                // it was killed; the writer knows of nothing and looks again
            }
        }
    }

    private static void say(String what, UUID uuid, Writer writer, long sequence) {
        System.out.println(String.join(" ", List.of(what, uuid.toString(), writer.name(), Long.toString(sequence))));
    }
}
