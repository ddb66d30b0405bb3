package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import nl.duaal.persistence.DatabasePing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What watches over this installation may ask without signing in, and the contact for finders of leaks.
 *
 * @see "decision 0031: who may ask for health"
 */
@RestController
class HealthEndpoints {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final DatabasePing database;
    private final HealthService health;
    private final CurrentUser currentUser;
    private final SecurityContact contact;
    private final Clock clock;

    HealthEndpoints(
            DatabasePing database,
            HealthService health,
            CurrentUser currentUser,
            SecurityContact contact,
            Clock clock) {
        this.database = database;
        this.health = health;
        this.currentUser = currentUser;
        this.contact = contact;
        this.clock = clock;
    }

    /** Whether the process answers; a "no" is a reason to start it again, so the database is not asked. */
    @GetMapping(path = "/livez", produces = MediaType.TEXT_PLAIN_VALUE)
    String lives() {
        return "ok";
    }

    /** Whether it can work; a "no" is a reason to send nobody here for a while. */
    @GetMapping(path = "/readyz", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> isReady() {
        return database.answers()
                ? ResponseEntity.ok("ok")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("database");
    }

    /** Everything that was looked at; for others than those who may see it there is nothing here. */
    @GetMapping(path = "/healthz", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HealthService.Report> health(HttpServletRequest request) {
        boolean administrator = currentUser
                .find()
                .filter(user -> user.may(Permission.READ_HEALTH))
                .isPresent();
        if (!administrator && !isFromThisMachine(request))
            return ResponseEntity.notFound().build();
        var report = health.look();
        var bad = report.verdict() == nl.duaal.shared.HealthCheck.Verdict.BAD;
        return ResponseEntity.status(bad ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .body(report);
    }

    /** Whom to tell of a leak. */
    @GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> securityContact() {
        var file = contact.file(clock.instant());
        return file == null ? ResponseEntity.notFound().build() : ResponseEntity.ok(file);
    }

    /** A proxy on this machine passes on what comes from elsewhere: its requests are not from here. */
    static boolean isFromThisMachine(HttpServletRequest request) {
        return LOOPBACK.contains(request.getRemoteAddr())
                && LOOPBACK_NAMES.contains(request.getServerName())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("X-Forwarded-Host") == null
                && request.getHeader("X-Forwarded-Proto") == null
                && request.getHeader("Forwarded") == null
                && request.getHeader("Via") == null;
    }
}
