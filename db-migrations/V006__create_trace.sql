-- Who did what to what, when, from where, with which result: per organisation a chain in which every row carries the
-- hash of the row before it. Rows are only ever added, so there is no version; ids and keys only, no personal content.
CREATE TABLE trace (
  organisation_id BIGINT NOT NULL,
  position BIGINT NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  account_id BIGINT NULL,
  action VARCHAR(40) CHARACTER SET ascii NOT NULL,
  subject_kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  subject_uuid CHAR(36) CHARACTER SET ascii NULL,
  result VARCHAR(20) CHARACTER SET ascii NOT NULL,
  origin VARCHAR(45) CHARACTER SET ascii NULL,
  details MEDIUMTEXT CHARACTER SET ascii NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  hash CHAR(64) CHARACTER SET ascii NOT NULL,
  CONSTRAINT trace_pk PRIMARY KEY (organisation_id, position),
  CONSTRAINT trace_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT trace_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT trace_position_ck CHECK (position > 0),
  INDEX trace_happened_ix (organisation_id, happened_at),
  INDEX trace_subject_ix (organisation_id, subject_uuid, position)
);
