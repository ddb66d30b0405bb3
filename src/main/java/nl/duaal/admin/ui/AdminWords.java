package nl.duaal.admin.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.manage.HeldRole;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** The words of the pages for administrators. */
final class AdminWords extends RoomWords {

    AdminWords(Locale locale) {
        super("admin", locale);
    }

    String role(Role role) {
        return Words.text(locale(), "access.role." + role.name());
    }

    String roles(Collection<Role> roles) {
        return roles.stream().sorted().map(this::role).collect(Collectors.joining(", "));
    }

    String permission(Permission permission) {
        return Words.text(locale(), "access.trace.permission." + permission.name());
    }

    String kind(OrganisationKind kind) {
        return Words.text(locale(), "access.organisationKind." + kind.name());
    }

    /** From when until when; the last day on which it holds, not the first on which it does not. */
    String period(HeldRole held) {
        String begin = figures().date(held.from());
        LocalDate until = held.until();
        if (until == null) return say("users.period.from", begin);
        if (!until.isAfter(held.from())) return say("users.period.never", begin);
        return say("users.period.both", begin, figures().date(until.minusDays(1)));
    }

    String moment(@Nullable Instant moment, String none) {
        return moment == null ? none : figures().dateTime(moment);
    }
}
