-- A group that follows a published design from a month on. The design is kept with it, whole: it never changes, and the
-- cohort stays what it is when the trajectory is withdrawn, deleted or no longer shared.
CREATE TABLE cohort (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  name VARCHAR(120) NOT NULL,
  note VARCHAR(2000) NOT NULL DEFAULT '',
  trajectory_uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  trajectory_name VARCHAR(120) NOT NULL,
  design_number INT NOT NULL,
  design LONGTEXT NOT NULL,
  design_sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  start_month DATE NOT NULL,
  state VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT 'PLANNED',
  budget_cents BIGINT NULL,
  budget_note VARCHAR(300) NOT NULL DEFAULT '',
  newest_number INT NOT NULL DEFAULT 0,
  made_up TINYINT(1) NOT NULL DEFAULT 0,
  created_at DATETIME(6) NOT NULL,
  created_by_id BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT cohort_pk PRIMARY KEY (id),
  CONSTRAINT cohort_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT cohort_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT cohort_created_by_fk FOREIGN KEY (created_by_id) REFERENCES account (id),
  CONSTRAINT cohort_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT cohort_start_ck CHECK (DAYOFMONTH(start_month) = 1),
  CONSTRAINT cohort_budget_ck CHECK (budget_cents IS NULL OR budget_cents >= 0),
  CONSTRAINT cohort_state_ck CHECK (state IN ('PLANNED', 'RECRUITING', 'RUNNING', 'COMPLETED', 'STOPPED')),
  INDEX cohort_start_ix (organisation_id, start_month)
);

-- Who brought a cohort into another state, when and why.
CREATE TABLE cohort_state_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  cohort_id BIGINT NOT NULL,
  from_state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  to_state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  reason VARCHAR(500) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT cohort_state_change_pk PRIMARY KEY (id),
  CONSTRAINT cohort_state_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT cohort_state_change_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT cohort_state_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id)
);

-- Days of a cohort: stretches (phases, blocks) and days on which something is decided. They begin as those of the design
-- and can be moved; until is the last day that counts.
CREATE TABLE cohort_moment (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  design_key VARCHAR(80) CHARACTER SET ascii NULL,
  name VARCHAR(120) NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL,
  decision VARCHAR(10) CHARACTER SET ascii NULL,
  decision_reason VARCHAR(500) NOT NULL DEFAULT '',
  decided_at DATETIME(6) NULL,
  decided_by_id BIGINT NULL,
  CONSTRAINT cohort_moment_pk PRIMARY KEY (id),
  CONSTRAINT cohort_moment_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT cohort_moment_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT cohort_moment_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT cohort_moment_decided_by_fk FOREIGN KEY (decided_by_id) REFERENCES account (id),
  CONSTRAINT cohort_moment_until_ck CHECK (until_on >= from_on),
  CONSTRAINT cohort_moment_kind_ck CHECK (kind IN ('PHASE', 'BLOCK', 'MILESTONE', 'GO_NO_GO')),
  CONSTRAINT cohort_moment_decision_ck CHECK (decision IS NULL OR (kind = 'GO_NO_GO' AND decision IN ('GO', 'NO_GO')))
);
