-- Where the chain of an organisation ends. Whoever adds a trace locks this row, so that no two traces follow the same
-- one; and it is what gives away that the last traces were taken off.
CREATE TABLE trace_seal (
  organisation_id BIGINT NOT NULL,
  position BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii NOT NULL,
  CONSTRAINT trace_seal_pk PRIMARY KEY (organisation_id),
  CONSTRAINT trace_seal_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
