-- The name and the note of a case before and after each change. Text may be about people, so it stands here and not
-- in the chain of traces, which can never be changed: by row and by person, so that whoever is erased takes it along.
CREATE TABLE case_text_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  case_id BIGINT NOT NULL,
  field VARCHAR(10) CHARACTER SET ascii NOT NULL,
  text_before VARCHAR(4000) NOT NULL,
  text_after VARCHAR(4000) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT case_text_change_pk PRIMARY KEY (id),
  CONSTRAINT case_text_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT case_text_change_case_fk FOREIGN KEY (case_id) REFERENCES cost_benefit_case (id) ON DELETE CASCADE,
  CONSTRAINT case_text_change_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT case_text_change_field_ck CHECK (field IN ('NAME', 'NOTE')),
  INDEX case_text_change_case_ix (organisation_id, case_id, changed_at)
);
