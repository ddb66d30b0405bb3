-- What the changed input was called last, for the time that the base has it no more.
ALTER TABLE case_refinement
  ADD COLUMN last_label VARCHAR(400) NULL AFTER parked_for;
