package nl.duaal.access.manage;

/** What came of making or changing an organisation. */
public sealed interface OrganisationOutcome {

    /** Done; as it stands now. */
    record Done(Organisation organisation) implements OrganisationOutcome {}

    /** Somebody else changed it meanwhile; as it stands now. */
    record Outdated(Organisation organisation) implements OrganisationOutcome {}

    /** Another organisation has this name; it may, when the user is sure. */
    record SameName(String name) implements OrganisationOutcome {}

    /** The organisation that runs the installation cannot be archived. */
    record IsHost() implements OrganisationOutcome {}

    /** There is no such organisation. */
    record Missing() implements OrganisationOutcome {}
}
