-- What one unit of something that is counted costs or brings, on which flow of the cohort's case it is booked, and from
-- which month on.
CREATE TABLE month_tariff (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  quantity_key VARCHAR(20) CHARACTER SET ascii NOT NULL,
  flow VARCHAR(120) CHARACTER SET ascii NOT NULL,
  from_on DATE NOT NULL,
  -- in euros, for one unit
  tariff DECIMAL(14,4) NOT NULL,
  source VARCHAR(200) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT month_tariff_pk PRIMARY KEY (id),
  CONSTRAINT month_tariff_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT month_tariff_uq UNIQUE (organisation_id, cohort_id, quantity_key, flow, from_on),
  CONSTRAINT month_tariff_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT month_tariff_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT month_tariff_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT month_tariff_month_ck CHECK (DAYOFMONTH(from_on) = 1),
  CONSTRAINT month_tariff_tariff_ck CHECK (tariff >= 0)
);
