-- What somebody put right of a booking of a locked month, in one go: what it came to and what it comes to, as was agreed
-- then. Its lines are bookings; they are taken back together.
CREATE TABLE month_correction (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  cohort_id BIGINT NOT NULL,
  corrects CHAR(36) CHARACTER SET ascii NOT NULL,
  before_flow VARCHAR(120) CHARACTER SET ascii NOT NULL,
  before_employer VARCHAR(120) NOT NULL,
  before_cents BIGINT NOT NULL,
  after_flow VARCHAR(120) CHARACTER SET ascii NOT NULL,
  after_employer VARCHAR(120) NOT NULL,
  after_cents BIGINT NOT NULL,
  CONSTRAINT month_correction_pk PRIMARY KEY (id),
  CONSTRAINT month_correction_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT month_correction_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT month_correction_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  INDEX month_correction_cohort_ix (organisation_id, cohort_id)
);

-- Of which correction a line is; corrections from before this table are a line each.
ALTER TABLE booking ADD COLUMN correction CHAR(36) CHARACTER SET ascii NULL;
