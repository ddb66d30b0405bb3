-- What was really paid or received for a cohort in a month, in whole cents: from an invoice or another paper, or counted
-- as a quantity times a tariff. It stands on a flow of the cohort's case, under the flow's id, which survives edits of the
-- design. A correction of a month that is locked is a booking of its own, in a later month.
CREATE TABLE booking (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  month_on DATE NOT NULL,
  flow VARCHAR(120) CHARACTER SET ascii NOT NULL,
  -- whose it is; empty: of the cohort as a whole
  employer VARCHAR(120) NOT NULL DEFAULT '',
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  document VARCHAR(60) NOT NULL DEFAULT '',
  description VARCHAR(200) NOT NULL DEFAULT '',
  -- without VAT, below zero for a credit
  amount_cents BIGINT NOT NULL,
  vat_cents BIGINT NOT NULL DEFAULT 0,
  vat_reclaimed TINYINT(1) NOT NULL DEFAULT 1,
  credit TINYINT(1) NOT NULL DEFAULT 0,
  corrects CHAR(36) CHARACTER SET ascii NULL,
  -- of what was counted
  quantity_key VARCHAR(20) CHARACTER SET ascii NULL,
  quantity DECIMAL(14,2) NULL,
  tariff DECIMAL(14,4) NULL,
  noted_at DATETIME(6) NOT NULL,
  noted_by_id BIGINT NOT NULL,
  CONSTRAINT booking_pk PRIMARY KEY (id),
  CONSTRAINT booking_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT booking_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT booking_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT booking_noted_by_fk FOREIGN KEY (noted_by_id) REFERENCES account (id),
  CONSTRAINT booking_kind_ck CHECK (kind IN ('INVOICE', 'WAGE', 'SUBSIDY', 'OTHER', 'COUNTED')),
  CONSTRAINT booking_month_ck CHECK (DAYOFMONTH(month_on) = 1),
  CONSTRAINT booking_credit_ck CHECK (amount_cents >= 0 OR credit = 1 OR kind = 'COUNTED'),
  CONSTRAINT booking_counted_ck CHECK ((kind = 'COUNTED') = (quantity_key IS NOT NULL)
    AND (kind = 'COUNTED') = (quantity IS NOT NULL) AND (kind = 'COUNTED') = (tariff IS NOT NULL)),
  INDEX booking_month_ix (organisation_id, cohort_id, month_on)
);
