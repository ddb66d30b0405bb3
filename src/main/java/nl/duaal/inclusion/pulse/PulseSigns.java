package nl.duaal.inclusion.pulse;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.SignalKind;
import nl.duaal.cohort.signal.SignalSource;
import nl.duaal.cohort.signal.Watch;
import org.springframework.stereotype.Component;

/** Groups of the last round that answer low. Only what was published is looked at, so a hidden group has no signal. */
@Component
class PulseSigns implements SignalSource {

    static final String LOW = "inclusion.pulse_low";

    private final PulseStore store;

    PulseSigns(PulseStore store) {
        this.store = store;
    }

    @Override
    public List<SignalKind> kinds() {
        return List.of(new SignalKind(LOW, false, Permission.WRITE_COHORTS));
    }

    @Override
    public List<Sign> look(Watch watch) {
        if (!watch.isOn(LOW) || watch.only() != null) return List.of();
        // the rule is a share of the scale: 0 % is 1, 50 % is 3, 100 % is 5
        int tenths = 10 + Math.round(watch.threshold(LOW) * 40 / 100f);
        var low = store.low(watch.organisation(), tenths);
        return low.stream()
                .filter(one -> low.stream().noneMatch(other -> isSameGroup(one, other)))
                .map(one -> new Sign(LOW, subject(one), one.cohort(), null, one.since(), facts(one.result())))
                .toList();
    }

    /**
     * Whether the second is a part of the first, and everybody who answered in the first is in it: then both are one
     * group, which the part names best.
     */
    private static boolean isSameGroup(PulseStore.Low whole, PulseStore.Low part) {
        var one = whole.result();
        var other = part.result();
        boolean within = one.part() == PulseResult.Part.COHORT
                || one.part() == PulseResult.Part.EMPLOYER && one.employer().equals(other.employer());
        return within
                && one.part().compareTo(other.part()) < 0
                && whole.round().equals(part.round())
                && one.side() == other.side()
                && Objects.equals(one.answers(), other.answers());
    }

    private static List<Sign.Fact> facts(PulseResult result) {
        int lowest = Collections.min(result.tenths());
        return List.of(
                new Sign.Fact.Text("inclusion.pulse.side." + result.side()),
                where(result),
                new Sign.Fact.Text(
                        "inclusion.pulse.question." + (result.tenths().indexOf(lowest) + 1)),
                new Sign.Fact.Mean(lowest));
    }

    private static Sign.Fact where(PulseResult result) {
        return switch (result.part()) {
            case COHORT -> new Sign.Fact.Text("inclusion.pulse.whole");
            case EMPLOYER ->
                result.employer().isEmpty()
                        ? new Sign.Fact.Text("inclusion.pulse.small")
                        : new Sign.Fact.Name(result.employer());
            case TEAM -> new Sign.Fact.Name(result.team() + ", " + result.employer());
        };
    }

    /** The same group of the same round is the same signal. */
    private static UUID subject(PulseStore.Low one) {
        var result = one.result();
        return UUID.nameUUIDFromBytes((one.round() + "\n" + result.side() + "\n" + result.part() + "\n"
                        + result.employer() + "\n" + result.team())
                .getBytes(StandardCharsets.UTF_8));
    }
}
