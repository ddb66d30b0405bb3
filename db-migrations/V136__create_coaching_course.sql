-- Where somebody stood on the ladder of participation on a day: 1 isolated to 6 paid work.
CREATE TABLE coaching_ladder (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  contact_id BIGINT NULL,
  step INT NOT NULL,
  seen_on DATE NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT coaching_ladder_pk PRIMARY KEY (id),
  CONSTRAINT coaching_ladder_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT coaching_ladder_day_uq UNIQUE (organisation_id, person_id, seen_on),
  CONSTRAINT coaching_ladder_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_ladder_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_ladder_contact_fk FOREIGN KEY (contact_id) REFERENCES coaching_contact (id) ON DELETE SET NULL,
  CONSTRAINT coaching_ladder_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT coaching_ladder_step_ck CHECK (step BETWEEN 1 AND 6)
);

-- The question about self-confidence, which is asked at the start, after three and after twelve months. An answer of
-- none means: asked, and the person did not want to answer.
CREATE TABLE coaching_confidence (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  month INT NOT NULL,
  asked_on DATE NOT NULL,
  answer INT NULL,
  answered_by VARCHAR(20) CHARACTER SET ascii NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT coaching_confidence_pk PRIMARY KEY (id),
  CONSTRAINT coaching_confidence_once_uq UNIQUE (organisation_id, person_id, month),
  CONSTRAINT coaching_confidence_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_confidence_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_confidence_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT coaching_confidence_month_ck CHECK (month IN (0, 3, 12)),
  CONSTRAINT coaching_confidence_answer_ck CHECK (answer BETWEEN 1 AND 5),
  CONSTRAINT coaching_confidence_by_ck CHECK (answered_by IN ('SELF', 'WITH_COACH', 'WITH_INTERPRETER')
    AND (answer IS NULL) = (answered_by IS NULL))
);

-- How much attention somebody needs from a day on.
CREATE TABLE coaching_intensity (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  intensity VARCHAR(10) CHARACTER SET ascii NOT NULL,
  from_on DATE NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT coaching_intensity_pk PRIMARY KEY (id),
  CONSTRAINT coaching_intensity_day_uq UNIQUE (organisation_id, person_id, from_on),
  CONSTRAINT coaching_intensity_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_intensity_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_intensity_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT coaching_intensity_ck CHECK (intensity IN ('LIGHT', 'NORMAL', 'INTENSIVE'))
);
