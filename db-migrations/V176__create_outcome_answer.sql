-- How somebody is doing so many months after the start: one row for each moment. That it was asked and nobody answered
-- is a row as well; no row: it was not asked.
CREATE TABLE outcome_answer (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  candidate_id BIGINT NOT NULL,
  months INT NOT NULL,
  -- the day on which it was so, or on which it was asked
  held_on DATE NOT NULL,
  source VARCHAR(12) CHARACTER SET ascii NOT NULL,
  answered TINYINT(1) NOT NULL,
  answered_by VARCHAR(120) NOT NULL DEFAULT '',
  work VARCHAR(8) CHARACTER SET ascii NULL,
  hours_per_week DECIMAL(5,2) NULL,
  wage_per_hour_cents BIGINT NULL,
  contract VARCHAR(20) CHARACTER SET ascii NULL,
  benefit VARCHAR(8) CHARACTER SET ascii NULL,
  noted_at DATETIME(6) NOT NULL,
  noted_by_id BIGINT NOT NULL,
  CONSTRAINT outcome_answer_pk PRIMARY KEY (id),
  CONSTRAINT outcome_answer_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT outcome_answer_moment_uq UNIQUE (organisation_id, candidate_id, months),
  CONSTRAINT outcome_answer_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT outcome_answer_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT outcome_answer_candidate_fk FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE,
  CONSTRAINT outcome_answer_noted_by_fk FOREIGN KEY (noted_by_id) REFERENCES account (id),
  CONSTRAINT outcome_answer_source_ck CHECK (source IN ('PARTICIPANT', 'EMPLOYER', 'COACH', 'REGISTER')),
  CONSTRAINT outcome_answer_work_ck CHECK (work IS NULL OR work IN ('YES', 'NO', 'UNKNOWN')),
  CONSTRAINT outcome_answer_benefit_ck CHECK (benefit IS NULL OR benefit IN ('FULLY', 'PARTLY', 'NONE', 'UNKNOWN')),
  CONSTRAINT outcome_answer_answered_ck CHECK (
    (answered = 1 AND work IS NOT NULL AND benefit IS NOT NULL)
    OR (answered = 0 AND work IS NULL AND benefit IS NULL AND answered_by = '')),
  CONSTRAINT outcome_answer_terms_ck CHECK (work = 'YES'
    OR (hours_per_week IS NULL AND wage_per_hour_cents IS NULL AND contract IS NULL)),
  CONSTRAINT outcome_answer_hours_ck CHECK (hours_per_week IS NULL OR hours_per_week > 0),
  CONSTRAINT outcome_answer_wage_ck CHECK (wage_per_hour_cents IS NULL OR wage_per_hour_cents BETWEEN 0 AND 1000000),
  INDEX outcome_answer_person_ix (organisation_id, person_id, months)
);
