package nl.duaal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;

/**
 * One amount through time: the national values, and beside them those of the organisation itself.
 *
 * @param endsOn the last day on which there is such an amount at all, as with a scheme that was abolished
 * @param values national, the oldest first; never empty
 * @param own    of the organisation, the oldest first
 * @see "decision 0050: dated amounts"
 */
public record AmountSeries(
        String key,
        AmountGroup group,
        Wording label,
        String unit,
        boolean percent,
        @Nullable LocalDate endsOn,
        List<Value> values,
        List<OwnAmount> own) {

    /** Stands for the start of a value of which no source says since when it holds. */
    public static final LocalDate START_UNKNOWN = LocalDate.of(2000, 1, 1);

    /**
     * A national value.
     *
     * @param knownUntil the last day for which it is known to hold, such as the day before the next half-yearly
     *                   change; none when it stays until it is changed
     * @param low        lower end of the range in which it may lie, if one is known
     * @param note       what to bear in mind, if anything
     */
    public record Value(
            LocalDate validFrom,
            @Nullable LocalDate knownUntil,
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String source,
            Model.Mark mark,
            @Nullable Wording note) {}

    public AmountSeries {
        if (values.isEmpty()) throw new IllegalArgumentException("values: at least one");
        values = values.stream().sorted(Comparator.comparing(Value::validFrom)).toList();
        own = own.stream()
                .sorted(Comparator.comparing((OwnAmount one) -> one.data().validFrom()))
                .toList();
    }

    /** The last day for which the last national value is known to hold; none when it stays until it is changed. */
    public @Nullable LocalDate knownUntil() {
        return values.getLast().knownUntil();
    }

    /** What it is on a day, the own value before the national one; none before the first and after the end. */
    public @Nullable DatedAmount at(LocalDate day) {
        var ours = ownAt(day);
        return ours != null ? ours : nationalAt(day);
    }

    /** The national value on a day, whatever the organisation uses itself. */
    public @Nullable DatedAmount nationalAt(LocalDate day) {
        if (endsOn != null && day.isAfter(endsOn)) return null;
        for (int i = values.size() - 1; i >= 0; i--) {
            var value = values.get(i);
            if (value.validFrom().isAfter(day)) continue;
            var next = i + 1 < values.size() ? values.get(i + 1).validFrom().minusDays(1) : endsOn;
            var known = value.knownUntil();
            return new DatedAmount(
                    key,
                    label.nl(),
                    unit,
                    percent,
                    value.value(),
                    value.validFrom(),
                    next,
                    value.source(),
                    value.mark(),
                    known != null && day.isAfter(known),
                    false,
                    value.low(),
                    value.high());
        }
        return null;
    }

    private @Nullable DatedAmount ownAt(LocalDate day) {
        for (int i = own.size() - 1; i >= 0; i--) {
            var data = own.get(i).data();
            if (data.validFrom().isAfter(day)) continue;
            var until = data.validUntil();
            // a later own value ends the one before it, even if that one goes on by itself
            if (until != null && day.isAfter(until)) return null;
            if (i + 1 < own.size()) {
                var next = own.get(i + 1).data().validFrom().minusDays(1);
                if (until == null || next.isBefore(until)) until = next;
            }
            return new DatedAmount(
                    key,
                    label.nl(),
                    unit,
                    percent,
                    data.value(),
                    data.validFrom(),
                    until,
                    data.reason(),
                    Model.Mark.ASSUMPTION,
                    false,
                    true,
                    null,
                    null);
        }
        return null;
    }
}
