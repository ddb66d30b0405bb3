-- What was counted of a month when it was checked: what rooms write down afterwards does not change a month that is checked
-- or locked. Of no employer under an empty name. BEGAN is how many had begun by the end of the month.
CREATE TABLE month_count (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  cohort_id BIGINT NOT NULL,
  month_on DATE NOT NULL,
  quantity_key VARCHAR(20) CHARACTER SET ascii NOT NULL,
  employer VARCHAR(120) NOT NULL DEFAULT '',
  quantity DECIMAL(14,2) NOT NULL,
  CONSTRAINT month_count_pk PRIMARY KEY (id),
  CONSTRAINT month_count_uq UNIQUE (organisation_id, cohort_id, month_on, quantity_key, employer),
  CONSTRAINT month_count_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT month_count_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT month_count_month_ck CHECK (DAYOFMONTH(month_on) = 1)
);

-- When that was written down. Months that were checked before this was kept have none: they are counted, once, when
-- somebody first looks.
ALTER TABLE month_book ADD COLUMN counted_at DATETIME(6) NULL;
