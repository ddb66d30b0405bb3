-- A trajectory can be shared with a partner as a case can.
ALTER TABLE share
  DROP CONSTRAINT share_kind_ck,
  ADD CONSTRAINT share_kind_ck CHECK (subject_kind IN ('CASE', 'TRAJECTORY'));
