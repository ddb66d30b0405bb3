-- Who is to see to a signal, where that is not who looks after the person: a promise that somebody kept when they handed
-- the person over, a hand-over that somebody has yet to answer.
ALTER TABLE cohort_signal
  ADD COLUMN for_id BIGINT NULL AFTER person_id,
  ADD CONSTRAINT cohort_signal_for_fk FOREIGN KEY (for_id) REFERENCES account (id);
