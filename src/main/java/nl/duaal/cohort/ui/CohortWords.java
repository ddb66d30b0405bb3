package nl.duaal.cohort.ui;

import java.util.Locale;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortTask;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.cohort.outreach.NoteOutcome;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;

/** Says in the user's language what is in a cohort, and what came of changing it. */
final class CohortWords extends RoomWords {

    CohortWords(Locale locale) {
        super("cohort", locale);
    }

    String state(CandidateState state) {
        return of("candidate.state", state);
    }

    String party(String party) {
        return Words.text(locale(), "costbenefit.party." + party);
    }

    /** What a task is called: a step of the ready list has a text of its own. */
    String task(CohortTask task) {
        return task.step() == null ? task.data().title() : say("step." + task.step());
    }

    /** What went wrong, for who changed something of the plan; empty when nothing did. */
    String problem(CohortOutcome outcome) {
        return switch (outcome) {
            case CohortOutcome.Saved _ -> "";
            case CohortOutcome.Refused(var fault) -> of("fault", fault);
            case CohortOutcome.Outdated _ -> say("outdated");
            case CohortOutcome.Gone _ -> say("gone");
        };
    }

    /** What went wrong, for who brought somebody on; empty when nothing did. */
    String problem(MoveOutcome outcome) {
        return switch (outcome) {
            case MoveOutcome.Moved _ -> "";
            case MoveOutcome.NotFromHere(var now) ->
                say("move.notFromHere", now.person().fullName(), state(now.state()));
            case MoveOutcome.ReasonNeeded _ -> say("move.reasonNeeded");
            case MoveOutcome.NoPlaceLeft(var place) -> say("move.noPlaceLeft", place.label());
            case MoveOutcome.Outdated(var now) ->
                say("move.outdated", now.person().fullName(), state(now.state()));
            case MoveOutcome.CohortOver _ -> say("fault.OVER");
            case MoveOutcome.Gone _ -> say("move.gone");
        };
    }

    /** What went wrong, for who wrote something down; empty when nothing did. */
    String problem(NoteOutcome outcome) {
        return switch (outcome) {
            case SAVED -> "";
            case OUTDATED -> say("outdated");
            case GONE -> say("gone");
            case OVER -> say("fault.OVER");
            case NOT_SELECTED -> say("handover.notSelected");
        };
    }
}
