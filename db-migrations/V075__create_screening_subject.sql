-- A candidate in a screening, under a number drawn by lot, so that it says neither who it is nor who came first.
CREATE TABLE screening_subject (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  plan_id BIGINT NOT NULL,
  candidate_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  number INT NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  decision VARCHAR(10) CHARACTER SET ascii NULL,
  reason_key VARCHAR(30) CHARACTER SET ascii NULL,
  reason VARCHAR(500) NOT NULL DEFAULT '',
  decided_at DATETIME(6) NULL,
  decided_by_id BIGINT NULL,
  CONSTRAINT screening_subject_pk PRIMARY KEY (id),
  CONSTRAINT screening_subject_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT screening_subject_candidate_uq UNIQUE (organisation_id, plan_id, candidate_id),
  CONSTRAINT screening_subject_number_uq UNIQUE (organisation_id, plan_id, number),
  CONSTRAINT screening_subject_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_subject_plan_fk FOREIGN KEY (plan_id) REFERENCES screening_plan (id) ON DELETE CASCADE,
  CONSTRAINT screening_subject_candidate_fk FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE,
  CONSTRAINT screening_subject_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT screening_subject_decided_by_fk FOREIGN KEY (decided_by_id) REFERENCES account (id),
  CONSTRAINT screening_subject_decision_ck CHECK (decision IS NULL OR (decision IN ('SELECTED', 'REFUSED')
    AND decided_at IS NOT NULL AND decided_by_id IS NOT NULL)),
  CONSTRAINT screening_subject_reason_ck CHECK (decision IS NULL OR decision <> 'REFUSED'
    OR (reason_key IS NOT NULL AND reason <> ''))
);

-- What somebody wrote or said in answer to the questions of the form: read in the first round, without a name.
CREATE TABLE screening_form_answer (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  subject_id BIGINT NOT NULL,
  criterion_id BIGINT NOT NULL,
  answer VARCHAR(2000) NOT NULL,
  CONSTRAINT screening_form_answer_pk PRIMARY KEY (id),
  CONSTRAINT screening_form_answer_uq UNIQUE (organisation_id, subject_id, criterion_id),
  CONSTRAINT screening_form_answer_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_form_answer_subject_fk FOREIGN KEY (subject_id) REFERENCES screening_subject (id)
    ON DELETE CASCADE,
  CONSTRAINT screening_form_answer_criterion_fk FOREIGN KEY (criterion_id) REFERENCES screening_criterion (id)
    ON DELETE CASCADE
);
