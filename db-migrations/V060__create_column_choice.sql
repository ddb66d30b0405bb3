-- Which column of a table that comes in says what, as somebody chose it the last time for the same heads. fields holds
-- by column the key of a field, or nothing, divided by commas; the fingerprint is the SHA-256 of the heads.
CREATE TABLE column_choice (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  fingerprint CHAR(64) CHARACTER SET ascii NOT NULL,
  fields VARCHAR(16000) CHARACTER SET ascii NOT NULL,
  chosen_at DATETIME(6) NOT NULL,
  chosen_by_id BIGINT NOT NULL,
  CONSTRAINT column_choice_pk PRIMARY KEY (id),
  CONSTRAINT column_choice_uq UNIQUE (organisation_id, kind, fingerprint),
  CONSTRAINT column_choice_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT column_choice_chosen_by_fk FOREIGN KEY (chosen_by_id) REFERENCES account (id)
);
