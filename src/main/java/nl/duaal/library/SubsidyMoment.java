package nl.duaal.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in the calendar of subsidies.
 *
 * @param day    when it happens; for what is not known, the last day of the window before
 * @param window the window it is about, if there is one
 */
public record SubsidyMoment(Kind kind, LocalDate day, SubsidyScheme scheme, SubsidyScheme.@Nullable Window window) {

    /** What happens; the text is {@code library.moment.<NAME>}. */
    public enum Kind {
        /** A window that is open closes. */
        CLOSES,
        OPENS,
        /** The scheme itself ends. */
        ENDS,
        /** There were windows before, and the next one is not known. */
        NOT_KNOWN
    }

    /** What comes from a day on, the first first; then the schemes of which the next window is not known. */
    public static List<SubsidyMoment> from(List<SubsidyScheme> schemes, LocalDate today) {
        var moments = new ArrayList<SubsidyMoment>();
        for (var scheme : schemes) {
            var end = scheme.endsOn();
            if (end != null && end.isBefore(today)) continue;
            if (end != null) moments.add(new SubsidyMoment(Kind.ENDS, end, scheme, null));
            boolean coming = false;
            for (var window : scheme.windows()) {
                if (window.until().isBefore(today)) continue;
                coming = true;
                if (window.isOpenOn(today)) moments.add(new SubsidyMoment(Kind.CLOSES, window.until(), scheme, window));
                else moments.add(new SubsidyMoment(Kind.OPENS, window.from(), scheme, window));
            }
            if (!coming && !scheme.windows().isEmpty()) {
                var last = scheme.windows().stream()
                        .max(Comparator.comparing(SubsidyScheme.Window::until))
                        .orElseThrow();
                moments.add(new SubsidyMoment(Kind.NOT_KNOWN, last.until(), scheme, last));
            }
        }
        moments.sort(Comparator.comparing((SubsidyMoment moment) -> moment.kind() == Kind.NOT_KNOWN)
                .thenComparing(SubsidyMoment::day));
        return List.copyOf(moments);
    }

    /** The window, for moments that are about one. */
    public SubsidyScheme.Window aboutWindow() {
        return Objects.requireNonNull(window);
    }
}
