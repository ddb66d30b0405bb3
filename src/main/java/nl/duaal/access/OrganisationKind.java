package nl.duaal.access;

/** What an organisation is in a trajectory. Stored under its name. */
public enum OrganisationKind {
    MUNICIPALITY,
    /** Municipalities that do this work together. */
    REGIONAL_PARTNERSHIP,
    EMPLOYER,
    TRAINING_PROVIDER,
    /** Werkgeversservicepunt or Werkcentrum. */
    WORK_CENTRE,
    UWV,
    COA,
    /** VluchtelingenWerk. */
    REFUGEE_COUNCIL,
    SECTOR_FUND,
    EXTERNAL_COACH,
    /** Any other. */
    PARTNER
}
