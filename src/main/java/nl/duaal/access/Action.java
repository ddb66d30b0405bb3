package nl.duaal.access;

import java.util.Locale;

/** What leaves a trace. Stored under its name, so a name never changes; its text is {@code access.trace.action.<key>}. */
public enum Action {
    SIGNED_IN(Kind.ACCOUNT),
    SIGN_IN_FAILED(Kind.ACCOUNT),
    SIGNED_OUT(Kind.ACCOUNT),
    ORGANISATION_CHOSEN(Kind.ACCOUNT),
    ACCESS_REFUSED(Kind.ACCOUNT),
    SESSION_ENDED(Kind.ACCOUNT),
    ROLE_GIVEN(Kind.ACCOUNT),
    ROLE_ENDED(Kind.ACCOUNT),
    ACCOUNT_CLOSED(Kind.ACCOUNT),
    ACCOUNT_OPENED(Kind.ACCOUNT),
    AUTHORISATIONS_DOWNLOADED(Kind.ACCOUNT),
    ORGANISATION_CREATED(Kind.ORGANISATION),
    ORGANISATION_CHANGED(Kind.ORGANISATION),
    ORGANISATION_ARCHIVED(Kind.ORGANISATION),
    ORGANISATION_BROUGHT_BACK(Kind.ORGANISATION),
    ORGANISATION_LOOKED_AFTER(Kind.ORGANISATION),
    SIGN_IN_SLOWED(Kind.ACCOUNT),
    RECOVERY_CODE_USED(Kind.ACCOUNT),
    ACCOUNT_MADE(Kind.ACCOUNT),
    PASSWORD_CHANGED(Kind.ACCOUNT),
    SECOND_FACTOR_CHANGED(Kind.ACCOUNT),
    RECOVERY_CODES_MADE(Kind.ACCOUNT),
    INVITATION_MADE(Kind.ACCOUNT),
    INVITATION_RENEWED(Kind.ACCOUNT),
    INVITATION_REVOKED(Kind.ACCOUNT),
    IDENTITY_LINKED(Kind.ACCOUNT),
    CASE_CREATED(Kind.CASE),
    CASE_COPIED(Kind.CASE),
    CASE_OPENED(Kind.CASE),
    CASE_CHANGED(Kind.CASE),
    CASE_PUT_BACK(Kind.CASE),
    CASE_FOLLOWED_DESIGN(Kind.CASE),
    CASE_RENAMED(Kind.CASE),
    CASE_DELETED(Kind.CASE),
    CASE_RESTORED(Kind.CASE),
    CASE_REMOVED(Kind.CASE),
    CASE_DOWNLOADED(Kind.CASE),
    CASE_SHARED(Kind.CASE),
    CASE_SHARE_ENDED(Kind.CASE),
    SCENARIO_CREATED(Kind.CASE),
    SCENARIO_CHANGED(Kind.CASE),
    SCENARIO_RENAMED(Kind.CASE),
    SCENARIO_DELETED(Kind.CASE),
    SCENARIO_RESTORED(Kind.CASE),
    OWN_AMOUNT_ADDED(Kind.LIBRARY),
    OWN_AMOUNT_CHANGED(Kind.LIBRARY),
    OWN_AMOUNT_REMOVED(Kind.LIBRARY),
    OWN_BLOCK_ADDED(Kind.LIBRARY),
    OWN_BLOCK_CHANGED(Kind.LIBRARY),
    OWN_BLOCK_REMOVED(Kind.LIBRARY),
    SIMULATION_KEPT(Kind.CASE),
    SIMULATION_DELETED(Kind.CASE),
    SIMULATION_RESTORED(Kind.CASE),
    TRAJECTORY_CREATED(Kind.TRAJECTORY),
    TRAJECTORY_OPENED(Kind.TRAJECTORY),
    TRAJECTORY_CHANGED(Kind.TRAJECTORY),
    TRAJECTORY_PROPOSED(Kind.TRAJECTORY),
    TRAJECTORY_SENT_BACK(Kind.TRAJECTORY),
    TRAJECTORY_PUBLISHED(Kind.TRAJECTORY),
    TRAJECTORY_WITHDRAWN(Kind.TRAJECTORY),
    TRAJECTORY_VERSION_BEGUN(Kind.TRAJECTORY),
    TRAJECTORY_DELETED(Kind.TRAJECTORY),
    TRAJECTORY_RESTORED(Kind.TRAJECTORY),
    TRAJECTORY_DOWNLOADED(Kind.TRAJECTORY),
    TRAJECTORY_SHARED(Kind.TRAJECTORY),
    TRAJECTORY_SHARE_ENDED(Kind.TRAJECTORY),
    TABLE_IMPORTED(Kind.TABLE),
    TABLE_IMPORT_UNDONE(Kind.TABLE),
    TABLE_EXPORTED(Kind.TABLE),
    TRACES_OPENED(Kind.TRACES),
    TRACES_CHECKED(Kind.TRACES);

    /** What a trace is about. */
    public enum Kind {
        ACCOUNT,
        CASE,
        LIBRARY,
        ORGANISATION,
        TABLE,
        TRACES,
        TRAJECTORY
    }

    private final Kind kind;

    Action(Kind kind) {
        this.kind = kind;
    }

    /** What the subject of such a trace is. */
    public Kind kind() {
        return kind;
    }

    /** The last part of the key of its text: {@code caseCreated}. */
    public String key() {
        var key = new StringBuilder();
        for (String word : name().split("_", -1)) {
            String small = word.toLowerCase(Locale.ROOT);
            key.append(key.isEmpty() ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1));
        }
        return key.toString();
    }
}
