-- So many months after the start of a cohort it is asked how people are doing. National: it belongs to nobody. What
-- holds on the day of the start counts for that cohort, so that later moments do not change what was asked.
CREATE TABLE library_outcome_moment (
  months INT NOT NULL,
  -- how many days after the moment an answer still tells how it was then
  days_open INT NOT NULL,
  valid_from_on DATE NOT NULL,
  valid_until_on DATE NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_outcome_moment_pk PRIMARY KEY (months, valid_from_on),
  CONSTRAINT library_outcome_moment_months_ck CHECK (months BETWEEN 1 AND 120),
  CONSTRAINT library_outcome_moment_open_ck CHECK (days_open BETWEEN 0 AND 366),
  CONSTRAINT library_outcome_moment_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);
