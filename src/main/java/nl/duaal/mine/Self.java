package nl.duaal.mine;

import java.util.UUID;
import nl.duaal.shared.id.PersonId;

/** Whose account somebody signed in with. */
record Self(PersonId person, UUID uuid, UUID link) {}
