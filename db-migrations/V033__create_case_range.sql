-- How far an assumption may be off, where a user said so: laid over what the base says of it, beside case_refinement,
-- which lays over the number. One row for each parameter; CERTAIN says that it has no spread at all.
-- likely is the mode of TRIANGULAR and PERT and the mean of NORMAL, spread its standard deviation; low and high are the
-- 5th and the 95th percentile of LOGNORMAL, and the ends of the others.
-- base_range is what the base said at that moment, so that a base that moved later can be noticed.
CREATE TABLE case_range (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  case_id BIGINT NOT NULL,
  input_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  low DOUBLE NULL,
  likely DOUBLE NULL,
  high DOUBLE NULL,
  spread DOUBLE NULL,
  base_range VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT case_range_pk PRIMARY KEY (id),
  CONSTRAINT case_range_uq UNIQUE (organisation_id, case_id, input_key),
  CONSTRAINT case_range_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT case_range_case_fk FOREIGN KEY (case_id) REFERENCES cost_benefit_case (id) ON DELETE CASCADE,
  CONSTRAINT case_range_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT case_range_fields_ck CHECK (CASE kind
    WHEN 'CERTAIN' THEN low IS NULL AND likely IS NULL AND high IS NULL AND spread IS NULL
    WHEN 'UNIFORM' THEN low IS NOT NULL AND likely IS NULL AND high IS NOT NULL AND spread IS NULL AND low < high
    WHEN 'TRIANGULAR' THEN low IS NOT NULL AND likely IS NOT NULL AND high IS NOT NULL AND spread IS NULL
      AND low < high AND low <= likely AND likely <= high
    WHEN 'PERT' THEN low IS NOT NULL AND likely IS NOT NULL AND high IS NOT NULL AND spread IS NULL
      AND low < high AND low <= likely AND likely <= high
    WHEN 'NORMAL' THEN low IS NULL AND likely IS NOT NULL AND high IS NULL AND spread IS NOT NULL AND spread > 0
    WHEN 'LOGNORMAL' THEN low IS NOT NULL AND likely IS NULL AND high IS NOT NULL AND spread IS NULL
      AND low > 0 AND low < high
    ELSE FALSE
  END)
);
