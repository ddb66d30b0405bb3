-- Whether somebody was at a lesson. A row without a state says that what was said was taken back: nothing is known.
-- Somebody without a row: nothing was said yet, which is another thing than absent.
CREATE TABLE attendance (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  lesson_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NULL,
  late_minutes INT NOT NULL DEFAULT 0,
  entered_at DATETIME(6) NOT NULL,
  entered_by_id BIGINT NOT NULL,
  CONSTRAINT attendance_pk PRIMARY KEY (id),
  CONSTRAINT attendance_uq UNIQUE (organisation_id, lesson_id, person_id),
  CONSTRAINT attendance_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT attendance_lesson_fk FOREIGN KEY (lesson_id) REFERENCES lesson (id) ON DELETE CASCADE,
  CONSTRAINT attendance_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT attendance_entered_by_fk FOREIGN KEY (entered_by_id) REFERENCES account (id),
  CONSTRAINT attendance_state_ck CHECK (state IS NULL OR state IN ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
  CONSTRAINT attendance_late_ck CHECK (late_minutes BETWEEN 0 AND 1500),
  INDEX attendance_person_ix (organisation_id, person_id, lesson_id)
);

-- What was said before and was corrected, who had said it and when, and who corrected it when. Goes with the person.
CREATE TABLE attendance_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  lesson_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  was VARCHAR(10) CHARACTER SET ascii NULL,
  was_late_minutes INT NOT NULL DEFAULT 0,
  became VARCHAR(10) CHARACTER SET ascii NULL,
  became_late_minutes INT NOT NULL DEFAULT 0,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT attendance_change_pk PRIMARY KEY (id),
  CONSTRAINT attendance_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT attendance_change_lesson_fk FOREIGN KEY (lesson_id) REFERENCES lesson (id) ON DELETE CASCADE,
  CONSTRAINT attendance_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT attendance_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  INDEX attendance_change_lesson_ix (organisation_id, lesson_id, changed_at)
);
