package nl.duaal.tabular.intake;

import java.util.List;

/** How an import ended. */
public sealed interface ImportOutcome {

    /**
     * What the plan says was done.
     *
     * @param kept what undoing needs
     */
    record Done(ImportPlan plan, List<KeptRow> kept) implements ImportOutcome {
        public Done {
            kept = List.copyOf(kept);
        }
    }

    /** Somebody changed what is stored since the look: nothing was done, and this is what it would do now. */
    record MovedOn(ImportPlan now) implements ImportOutcome {}
}
