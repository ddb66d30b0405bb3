-- An account as an OpenID Connect provider knows it. Only issuer and subject together name somebody, to the letter:
-- names and addresses at a provider change hands. An account belongs to no organisation, and neither does this.
CREATE TABLE account_identity (
  id BIGINT NOT NULL AUTO_INCREMENT,
  account_id BIGINT NOT NULL,
  issuer VARCHAR(255) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  subject VARCHAR(255) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  linked_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NULL,
  CONSTRAINT account_identity_pk PRIMARY KEY (id),
  CONSTRAINT account_identity_uq UNIQUE (issuer, subject),
  CONSTRAINT account_identity_account_uq UNIQUE (account_id, issuer),
  CONSTRAINT account_identity_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
