-- Who stands beside somebody at work. A name at the employer, not an account. The place is the one somebody had when it
-- was written down: that employer sees it, a later one does not.
CREATE TABLE work_buddy (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  candidate_id BIGINT NOT NULL,
  place_id BIGINT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL,
  from_on DATE NOT NULL,
  -- the last day that counts
  until_on DATE NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT work_buddy_pk PRIMARY KEY (id),
  CONSTRAINT work_buddy_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT work_buddy_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT work_buddy_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT work_buddy_candidate_fk FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE,
  CONSTRAINT work_buddy_place_fk FOREIGN KEY (place_id) REFERENCES cohort_place (id) ON DELETE SET NULL,
  CONSTRAINT work_buddy_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT work_buddy_kind_ck CHECK (kind IN ('BUDDY', 'MENTOR')),
  CONSTRAINT work_buddy_days_ck CHECK (until_on IS NULL OR until_on >= from_on)
);

-- What they did together on a day.
CREATE TABLE work_buddy_note (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  buddy_id BIGINT NOT NULL,
  held_on DATE NOT NULL,
  minutes INT NOT NULL,
  practised VARCHAR(300) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT work_buddy_note_pk PRIMARY KEY (id),
  CONSTRAINT work_buddy_note_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT work_buddy_note_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT work_buddy_note_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT work_buddy_note_buddy_fk FOREIGN KEY (buddy_id) REFERENCES work_buddy (id) ON DELETE CASCADE,
  CONSTRAINT work_buddy_note_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT work_buddy_note_minutes_ck CHECK (minutes BETWEEN 1 AND 600),
  CONSTRAINT work_buddy_note_practised_ck CHECK (practised <> '')
);
