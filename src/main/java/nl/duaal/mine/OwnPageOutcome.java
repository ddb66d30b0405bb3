package nl.duaal.mine;

import nl.duaal.access.local.InvitationOutcome;

/** What came of giving somebody their own page, or of ending it. */
public sealed interface OwnPageOutcome {

    /** There is a link to pass on. */
    record Invited(InvitationOutcome.Made link) implements OwnPageOutcome {}

    /** They had a page before, and can open it again with the account that they have. */
    record Again() implements OwnPageOutcome {}

    record Ended() implements OwnPageOutcome {}

    /** There is one already. */
    record HasOne() implements OwnPageOutcome {}

    /** Somebody else signs in with this address. */
    record AddressTaken() implements OwnPageOutcome {}

    /** Not something that mail can be sent to. */
    record WrongAddress() implements OwnPageOutcome {}

    /** Somebody changed it meanwhile. */
    record Outdated() implements OwnPageOutcome {}

    /** There is no such person for this user, or nothing to end. */
    record Gone() implements OwnPageOutcome {}
}
