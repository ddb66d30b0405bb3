package nl.duaal.access;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is in an organisation; {@link Permission} says what each role may do. */
public enum Role {
    /** Beheerder: organisations, people, roles; nothing of the work itself. */
    ADMINISTRATOR,
    /** Watches over personal data: sees who did what, and none of the things it was done to. */
    PRIVACY_OFFICER,
    /** Regisseur of trajectories. */
    COORDINATOR,
    /** Jobcoach, klantmanager, taalcoach. */
    COACH,
    /** Taalaanbieder: gives lessons to groups. */
    LANGUAGE_PROVIDER,
    /** Personnel, team lead: decides for an employer. */
    EMPLOYER,
    /** Praktijkopleider: teaches on the work floor. */
    WORKPLACE_TRAINER,
    /** Somebody in a trajectory, who sees the own file only. */
    PARTICIPANT,
    /** Sees figures and models, never a person. */
    ANALYST,
    /** Watches over the organisation's work: traces only. */
    AUDITOR,
    /** Vertrouwenspersoon: reads what people tell in confidence, and nothing of the work itself. */
    CONFIDENTIAL_PERSON;

    private static final Set<Role> WITH_PARTNERS =
            EnumSet.of(COORDINATOR, COACH, LANGUAGE_PROVIDER, EMPLOYER, WORKPLACE_TRAINER, ANALYST);

    /** Whether an organisation can be let in on another's work in this role. */
    public boolean isForPartners() {
        return WITH_PARTNERS.contains(this);
    }
}
