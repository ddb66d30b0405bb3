-- A month of a cohort's book: open, checked by somebody, locked by somebody else; opened again with a reason. A month
-- without a row is open. What was counted is written down as bookings when the month is checked.
CREATE TABLE month_book (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  -- its first day
  month_on DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT month_book_pk PRIMARY KEY (id),
  CONSTRAINT month_book_uq UNIQUE (organisation_id, cohort_id, month_on),
  CONSTRAINT month_book_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT month_book_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT month_book_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT month_book_state_ck CHECK (state IN ('OPEN', 'CHECKED', 'LOCKED')),
  CONSTRAINT month_book_month_ck CHECK (DAYOFMONTH(month_on) = 1)
);

-- Who brought a month into which state, and why it was opened again.
CREATE TABLE month_book_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  cohort_id BIGINT NOT NULL,
  month_on DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  reason VARCHAR(300) NOT NULL DEFAULT '',
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT month_book_change_pk PRIMARY KEY (id),
  CONSTRAINT month_book_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT month_book_change_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT month_book_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT month_book_change_state_ck CHECK (state IN ('OPEN', 'CHECKED', 'LOCKED')),
  INDEX month_book_change_ix (organisation_id, cohort_id, month_on)
);
