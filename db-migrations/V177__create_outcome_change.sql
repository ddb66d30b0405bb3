-- What was written down about how somebody is doing before it was corrected, and why. It goes with the person.
CREATE TABLE outcome_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  answer_uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  months INT NOT NULL,
  was VARCHAR(500) NOT NULL,
  became VARCHAR(500) NOT NULL,
  removed TINYINT(1) NOT NULL DEFAULT 0,
  reason VARCHAR(300) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT outcome_change_pk PRIMARY KEY (id),
  CONSTRAINT outcome_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT outcome_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT outcome_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  INDEX outcome_change_person_ix (organisation_id, person_id, changed_at)
);
