package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.duaal.access.SharedKind;
import nl.duaal.access.SignedIn;
import nl.duaal.draft.Draft;
import nl.duaal.draft.DraftSubject;
import nl.duaal.shell.DraftKeeper;
import nl.duaal.shell.DraftOffer;
import nl.duaal.shell.Toast;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed in a design and could not be kept: it is still there the next time, and is offered above the
 * line of time.
 */
final class DesignDrafts extends Div {

    /** More fields than these are not named. */
    private static final int NAMED = 3;

    private final TrajectoryWords words;
    private final DraftKeeper keeper;
    private final LocalDate today;
    private final Supplier<Design> design;
    private final Consumer<List<Draft>> goOn;

    DesignDrafts(
            TrajectoryWords words,
            DesignServices services,
            SignedIn user,
            OpenTrajectory opened,
            Supplier<Design> design,
            Consumer<List<Draft>> goOn) {
        this.words = words;
        this.keeper =
                new DraftKeeper(services.drafts(), user, new DraftSubject(SharedKind.TRAJECTORY.name(), opened.uuid()));
        this.today = services.library().today();
        this.design = design;
        this.goOn = goOn;
    }

    /** Offers what was left behind, if anything was. */
    void offer() {
        removeAll();
        var left = keeper.left();
        if (left.isEmpty()) return;
        var what = left.stream()
                .limit(NAMED)
                .map(draft -> words.place(draft.field(), design.get()))
                .collect(Collectors.joining(", "));
        add(new DraftOffer(
                words.locale(),
                left.size() > NAMED ? what + " …" : what,
                left.getLast().savedAt(),
                today,
                () -> goOn.accept(left),
                () -> discard(left)));
    }

    private void discard(List<Draft> left) {
        left.forEach(draft -> keeper.drop(draft.field()));
        Toast.undoable(words.say("draft.discarded"), () -> {
            left.forEach(draft -> keeper.keep(draft.field(), draft.content(), draft.base()));
            offer();
        });
    }

    /** Keeps what is in a field and of which nothing came; none once that is over. */
    void typing(String place, @Nullable String typed, long version) {
        if (place.length() > Draft.FIELD_MAX_LENGTH) return;
        if (typed == null) keeper.drop(place);
        else if (typed.length() <= Draft.CONTENT_MAX_LENGTH) keeper.keep(place, typed, new Draft.Base(version, ""));
    }

    /** A field that is not there any more: what was typed in it has no place. */
    void drop(String place) {
        keeper.drop(place);
    }
}
