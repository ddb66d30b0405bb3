-- What a fact of somebody's course said before it was corrected or taken away, and why. It goes with the person.
CREATE TABLE course_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  entry_uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  removed TINYINT(1) NOT NULL DEFAULT 0,
  reason VARCHAR(300) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT course_change_pk PRIMARY KEY (id),
  CONSTRAINT course_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT course_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT course_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT course_change_kind_ck CHECK (kind IN ('PHASE', 'WORKED', 'ABSENCE', 'INCIDENT', 'DROP_OUT', 'CREDENTIAL',
    'CONTRACT', 'PERMIT')),
  INDEX course_change_person_ix (organisation_id, person_id, changed_at),
  INDEX course_change_entry_ix (organisation_id, entry_uuid)
);
