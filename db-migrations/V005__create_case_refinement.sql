-- What a user changed in a case: one input of the base model laid over with another number.
-- base_content is what the base said at that moment, so that a base that moved later can be noticed.
CREATE TABLE case_refinement (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  case_id BIGINT NOT NULL,
  input_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  base_content VARCHAR(1000) NOT NULL,
  new_value DOUBLE NOT NULL,
  reason VARCHAR(500) NOT NULL DEFAULT '',
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT case_refinement_pk PRIMARY KEY (id),
  CONSTRAINT case_refinement_uq UNIQUE (organisation_id, case_id, input_key),
  CONSTRAINT case_refinement_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT case_refinement_case_fk FOREIGN KEY (case_id) REFERENCES cost_benefit_case (id),
  CONSTRAINT case_refinement_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id)
);
