package nl.duaal.coaching.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.person.PersonRow;

/**
 * Planned contacts as an iCalendar file (RFC 5545). A planned contact has a day and no hour, so an entry is a whole day in
 * the Netherlands and leaves the rest of the calendar free. Of a person it holds initials: letters and dots, so that
 * nothing that somebody typed can become a line of the file.
 */
final class CalendarFile {

    /** A planned contact: on which day, with whom. */
    record Entry(LocalDate on, PersonRow person) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /**
     * @param feed makes numbers of entries that are the same each time in this feed, and say nothing outside it
     */
    static String of(List<Entry> entries, String feed, Instant now) {
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Duaal//Vandaag//NL");
        lines.add("CALSCALE:GREGORIAN");
        lines.add("METHOD:PUBLISH");
        lines.add("X-WR-CALNAME:Duaal");
        lines.add("X-WR-TIMEZONE:" + AccountService.ZONE.getId());
        lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        lines.add("X-PUBLISHED-TTL:PT6H");
        for (var entry : entries) {
            lines.add("BEGIN:VEVENT");
            lines.add("UID:" + number(feed, entry.person()) + "@duaal");
            lines.add("DTSTAMP:" + MOMENT.format(now));
            lines.add("DTSTART;VALUE=DATE:" + DAY.format(entry.on()));
            lines.add("DTEND;VALUE=DATE:" + DAY.format(entry.on().plusDays(1)));
            lines.add("SUMMARY:" + initials(entry.person()));
            lines.add("CLASS:PRIVATE");
            lines.add("TRANSP:TRANSPARENT");
            lines.add("END:VEVENT");
        }
        lines.add("END:VCALENDAR");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static UUID number(String feed, PersonRow person) {
        return UUID.nameUUIDFromBytes((feed + " " + person.uuid()).getBytes(StandardCharsets.UTF_8));
    }

    /** "A.B." for Amina el Baz: the first letter of the given name and of the last word of the family name. */
    static String initials(PersonRow person) {
        String family = person.familyName().strip();
        return initial(person.givenName()) + initial(family.substring(family.lastIndexOf(' ') + 1));
    }

    private static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> Character.toString(Character.toUpperCase(letter)) + ".")
                .findFirst()
                .orElse("");
    }
}
