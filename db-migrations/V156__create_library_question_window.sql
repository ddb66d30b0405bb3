-- When somebody can answer a question on their own page: so many days before and after the day that it is about. Dated, so
-- that another window is a change of data. National: it belongs to nobody.
CREATE TABLE library_question_window (
  questionnaire VARCHAR(40) CHARACTER SET ascii NOT NULL,
  months_after INT NOT NULL,
  valid_from_on DATE NOT NULL,
  opens_days_before INT NOT NULL,
  closes_days_after INT NOT NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_question_window_pk PRIMARY KEY (questionnaire, months_after, valid_from_on),
  CONSTRAINT library_question_window_days_ck CHECK (opens_days_before BETWEEN 0 AND 365 AND closes_days_after BETWEEN 0 AND 365),
  CONSTRAINT library_question_window_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);
