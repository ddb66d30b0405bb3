package nl.duaal.coaching.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a program reads somebody's calendar: the address is all that it has to show. */
@RestController
class CalendarEndpoint {

    /** 256 bits, as the service makes them. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarService calendars;
    private final CalendarLimit limit;

    CalendarEndpoint(CalendarService calendars, CalendarLimit limit) {
        this.calendars = calendars;
        this.limit = limit;
    }

    /** The calendar of a token; who asks too often is asked to come back in an hour. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> read(@PathVariable String token, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (limit.isGuessing(address)) return later();
        if (!TOKEN.matcher(token).matches()) return nothing(address);
        if (!limit.mayRead(token)) return later();
        return calendars
                .read(token)
                .map(file -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Robots-Tag", "noindex")
                        .body(file))
                .orElseGet(() -> nothing(address));
    }

    private ResponseEntity<String> nothing(String address) {
        limit.missed(address);
        return ResponseEntity.notFound().build();
    }

    private static ResponseEntity<String> later() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", "3600")
                .build();
    }
}
