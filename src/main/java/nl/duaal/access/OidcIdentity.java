package nl.duaal.access;

/** Somebody as a provider knows them. Only both together name somebody; an e-mail address never does. */
record OidcIdentity(String issuer, String subject) {}
