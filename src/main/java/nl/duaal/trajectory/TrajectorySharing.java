package nl.duaal.trajectory;

import java.util.UUID;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.SubjectSharing;
import nl.duaal.access.Traces;
import org.springframework.stereotype.Service;

/** Lets other organisations in on a trajectory, by those of its owner. */
@Service
public class TrajectorySharing extends SubjectSharing {

    private final TrajectoryStore store;

    TrajectorySharing(TrajectoryStore store, Sharing sharing, Traces traces) {
        super(SharedKind.TRAJECTORY, sharing, traces);
        this.store = store;
    }

    @Override
    protected boolean has(SignedIn owner, UUID uuid) {
        return store.find(owner.organisation(), uuid).isPresent();
    }
}
