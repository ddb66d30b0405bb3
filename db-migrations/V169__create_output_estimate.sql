-- How much of the full work of somebody who knows the job those of an employer do in a month, as who teaches them at work
-- sees it, for a group of tasks. Of the group as a whole, never of one person.
CREATE TABLE output_estimate (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  employer VARCHAR(120) NOT NULL,
  tasks VARCHAR(120) NOT NULL,
  month_on DATE NOT NULL,
  percent INT NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  noted_by_id BIGINT NOT NULL,
  CONSTRAINT output_estimate_pk PRIMARY KEY (id),
  CONSTRAINT output_estimate_uq UNIQUE (organisation_id, cohort_id, employer, tasks, month_on),
  CONSTRAINT output_estimate_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT output_estimate_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT output_estimate_noted_by_fk FOREIGN KEY (noted_by_id) REFERENCES account (id),
  CONSTRAINT output_estimate_month_ck CHECK (DAYOFMONTH(month_on) = 1),
  CONSTRAINT output_estimate_percent_ck CHECK (percent BETWEEN 0 AND 150)
);
