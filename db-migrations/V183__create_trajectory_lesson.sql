-- What a trajectory taught, for others who design one. Without people: the name of who wrote it is not in it, the
-- organisation is.
CREATE TABLE trajectory_lesson (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  trajectory_id BIGINT NOT NULL,
  organisation_name VARCHAR(120) NOT NULL,
  learned_on DATE NOT NULL,
  text VARCHAR(2000) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT trajectory_lesson_pk PRIMARY KEY (id),
  CONSTRAINT trajectory_lesson_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT trajectory_lesson_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT trajectory_lesson_trajectory_fk FOREIGN KEY (trajectory_id) REFERENCES trajectory (id) ON DELETE CASCADE,
  CONSTRAINT trajectory_lesson_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT trajectory_lesson_text_ck CHECK (text <> ''),
  INDEX trajectory_lesson_trajectory_ix (organisation_id, trajectory_id, learned_on)
);
