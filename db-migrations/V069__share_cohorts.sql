-- A cohort can be shared with the employer whose places it fills.
ALTER TABLE share
  DROP CONSTRAINT share_kind_ck,
  ADD CONSTRAINT share_kind_ck CHECK (subject_kind IN ('CASE', 'TRAJECTORY', 'COHORT'));
