-- What there is no more of than so many people: places offered, teachers. Typed by who makes the scan, with where it
-- comes from.
CREATE TABLE scaling_limit (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  trajectory_id BIGINT NOT NULL,
  name VARCHAR(120) NOT NULL,
  participants INT NOT NULL,
  note VARCHAR(500) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT scaling_limit_pk PRIMARY KEY (id),
  CONSTRAINT scaling_limit_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT scaling_limit_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT scaling_limit_trajectory_fk FOREIGN KEY (trajectory_id) REFERENCES trajectory (id) ON DELETE CASCADE,
  CONSTRAINT scaling_limit_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT scaling_limit_participants_ck CHECK (participants BETWEEN 0 AND 100000),
  CONSTRAINT scaling_limit_note_ck CHECK (note <> ''),
  INDEX scaling_limit_trajectory_ix (organisation_id, trajectory_id)
);
