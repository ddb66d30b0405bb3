-- What the parameter was called last, for the time that the base has it no more.
ALTER TABLE case_range
  ADD COLUMN last_label VARCHAR(400) NULL AFTER parked_for;
