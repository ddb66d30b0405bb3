package nl.duaal.mine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.coaching.OwedBy;
import org.jspecify.annotations.Nullable;

/** What was agreed with somebody, and what they work towards. */
public record OwnAgreements(List<Promise> promises, List<Goal> goals) {
    public OwnAgreements {
        promises = List.copyOf(promises);
        goals = List.copyOf(goals);
    }

    /**
     * Something that somebody is to do. Who else that is, is said by function and never by name.
     *
     * @param doneOn none while it is open
     */
    public record Promise(
            UUID uuid,
            long version,
            String what,
            OwedBy by,
            LocalDate due,
            @Nullable LocalDate doneOn) {

        /** Whether the reader can say that it is done. */
        public boolean isMine() {
            return by == OwedBy.PARTICIPANT && doneOn == null;
        }
    }

    /** Something to work towards, in small steps. */
    public record Goal(String what, @Nullable LocalDate due, boolean reached, List<Step> steps) {
        public Goal {
            steps = List.copyOf(steps);
        }
    }

    public record Step(String what, boolean done) {}
}
