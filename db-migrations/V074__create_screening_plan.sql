-- How people are screened for a cohort: criteria from the function, without weights, each with one way to look at it.
-- Fixed from the day that the plan opens.
CREATE TABLE screening_plan (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  function_uuid CHAR(36) CHARACTER SET ascii NULL,
  function_name VARCHAR(120) NOT NULL DEFAULT '',
  state VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'DRAFT',
  hour_rate_cents BIGINT NULL,
  made_up TINYINT(1) NOT NULL DEFAULT 0,
  opened_at DATETIME(6) NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT screening_plan_pk PRIMARY KEY (id),
  CONSTRAINT screening_plan_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT screening_plan_cohort_uq UNIQUE (organisation_id, cohort_id),
  CONSTRAINT screening_plan_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_plan_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT screening_plan_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT screening_plan_state_ck CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED')),
  CONSTRAINT screening_plan_rate_ck CHECK (hour_rate_cents IS NULL OR hour_rate_cents BETWEEN 0 AND 1000000)
);

-- Anchors say in words what each of the answers 1 to 5 looks like; for a knock-out only whether it is met.
CREATE TABLE screening_criterion (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  plan_id BIGINT NOT NULL,
  position INT NOT NULL,
  name VARCHAR(160) NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  method VARCHAR(20) CHARACTER SET ascii NOT NULL,
  question VARCHAR(500) NOT NULL,
  anchor_1 VARCHAR(200) NOT NULL,
  anchor_2 VARCHAR(200) NOT NULL,
  anchor_3 VARCHAR(200) NOT NULL,
  anchor_4 VARCHAR(200) NOT NULL,
  anchor_5 VARCHAR(200) NOT NULL,
  CONSTRAINT screening_criterion_pk PRIMARY KEY (id),
  CONSTRAINT screening_criterion_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT screening_criterion_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_criterion_plan_fk FOREIGN KEY (plan_id) REFERENCES screening_plan (id) ON DELETE CASCADE,
  CONSTRAINT screening_criterion_kind_ck CHECK (kind IN ('KNOCK_OUT', 'ESSENTIAL', 'LEARNABLE')),
  CONSTRAINT screening_criterion_method_ck CHECK (method IN ('FORM', 'LEARNABILITY_TEST', 'INTERVIEW', 'TRY_OUT_DAY'))
);
