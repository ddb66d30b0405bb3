-- Who assesses in a plan.
CREATE TABLE screening_assessor (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  plan_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  CONSTRAINT screening_assessor_pk PRIMARY KEY (id),
  CONSTRAINT screening_assessor_uq UNIQUE (organisation_id, plan_id, account_id),
  CONSTRAINT screening_assessor_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_assessor_plan_fk FOREIGN KEY (plan_id) REFERENCES screening_plan (id) ON DELETE CASCADE,
  CONSTRAINT screening_assessor_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

-- What one assessor found of one candidate in one round; nobody else sees it before all of the round are handed in.
CREATE TABLE screening_sheet (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  subject_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  round VARCHAR(10) CHARACTER SET ascii NOT NULL,
  began_at DATETIME(6) NULL,
  handed_in_at DATETIME(6) NULL,
  CONSTRAINT screening_sheet_pk PRIMARY KEY (id),
  CONSTRAINT screening_sheet_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT screening_sheet_uq UNIQUE (organisation_id, subject_id, account_id, round),
  CONSTRAINT screening_sheet_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_sheet_subject_fk FOREIGN KEY (subject_id) REFERENCES screening_subject (id) ON DELETE CASCADE,
  CONSTRAINT screening_sheet_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT screening_sheet_round_ck CHECK (round IN ('NUMBER', 'MEETING'))
);

CREATE TABLE screening_answer (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  sheet_id BIGINT NOT NULL,
  criterion_id BIGINT NOT NULL,
  answer INT NOT NULL,
  note VARCHAR(500) NOT NULL DEFAULT '',
  CONSTRAINT screening_answer_pk PRIMARY KEY (id),
  CONSTRAINT screening_answer_uq UNIQUE (organisation_id, sheet_id, criterion_id),
  CONSTRAINT screening_answer_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_answer_sheet_fk FOREIGN KEY (sheet_id) REFERENCES screening_sheet (id) ON DELETE CASCADE,
  CONSTRAINT screening_answer_criterion_fk FOREIGN KEY (criterion_id) REFERENCES screening_criterion (id)
    ON DELETE CASCADE,
  CONSTRAINT screening_answer_ck CHECK (answer BETWEEN 1 AND 5)
);
