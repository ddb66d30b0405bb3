-- Hours of learning that somebody writes down by hand, beside the lessons of groups. One activity counts for several
-- ledgers through rows of its own, so that it is one activity all the same.
CREATE TABLE language_activity (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  held_on DATE NOT NULL,
  planned_minutes INT NOT NULL,
  given_minutes INT NOT NULL,
  followed_minutes INT NOT NULL,
  certified TINYINT(1) NOT NULL DEFAULT 0,
  note VARCHAR(300) NOT NULL DEFAULT '',
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT language_activity_pk PRIMARY KEY (id),
  CONSTRAINT language_activity_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT language_activity_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT language_activity_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT language_activity_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT language_activity_kind_ck CHECK (kind IN ('LESSON_ELSEWHERE', 'SELF_STUDY', 'WORK', 'WORK_PLACEMENT',
    'PARTICIPATION', 'MAP', 'PVT')),
  CONSTRAINT language_activity_minutes_ck CHECK (planned_minutes >= 0 AND given_minutes >= 0
    AND followed_minutes BETWEEN 0 AND given_minutes),
  INDEX language_activity_person_ix (organisation_id, person_id, held_on)
);

CREATE TABLE language_activity_ledger (
  activity_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  ledger VARCHAR(20) CHARACTER SET ascii NOT NULL,
  CONSTRAINT language_activity_ledger_pk PRIMARY KEY (activity_id, ledger),
  CONSTRAINT language_activity_ledger_activity_fk FOREIGN KEY (activity_id) REFERENCES language_activity (id)
    ON DELETE CASCADE,
  CONSTRAINT language_activity_ledger_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT language_activity_ledger_ck CHECK (ledger IN ('NT2', 'KNM', 'PARTICIPATION', 'MAP_PRACTICE', 'PVT', 'BPV',
    'BOT', 'WORK', 'SELF_STUDY', 'OTHER_LESSON'))
);
