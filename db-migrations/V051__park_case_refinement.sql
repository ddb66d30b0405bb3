-- Why a change does nothing for now: the code of the problem that the model of a moved base would have with it.
ALTER TABLE case_refinement
  ADD COLUMN parked_for VARCHAR(60) CHARACTER SET ascii NULL AFTER reason;
