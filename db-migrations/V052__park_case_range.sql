-- Why a range does nothing for now: the code of the problem that the model of a moved base would have with it.
ALTER TABLE case_range
  ADD COLUMN parked_for VARCHAR(60) CHARACTER SET ascii NULL AFTER base_range;
