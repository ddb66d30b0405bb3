-- What a contact, promise, goal or barrier said before somebody corrected it or took it away. Of what was taken away only
-- stands what it was and of when, never its text. It goes with the person.
CREATE TABLE coaching_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  subject VARCHAR(12) CHARACTER SET ascii NOT NULL,
  subject_uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  removed TINYINT(1) NOT NULL DEFAULT 0,
  reason VARCHAR(300) NOT NULL DEFAULT '',
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT coaching_change_pk PRIMARY KEY (id),
  CONSTRAINT coaching_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT coaching_change_subject_ck CHECK (subject IN ('CONTACT', 'PROMISE', 'GOAL', 'BARRIER')),
  INDEX coaching_change_person_ix (organisation_id, person_id, changed_at)
);
