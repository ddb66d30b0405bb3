-- When another colleague began to look after a candidate, whether as their own coach or as that of their group: so that
-- who looked after somebody before can still be seen. It goes with the person.
CREATE TABLE coach_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  candidate_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  was_id BIGINT NULL,
  became_id BIGINT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT coach_change_pk PRIMARY KEY (id),
  CONSTRAINT coach_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coach_change_candidate_fk FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE,
  CONSTRAINT coach_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coach_change_was_fk FOREIGN KEY (was_id) REFERENCES account (id),
  CONSTRAINT coach_change_became_fk FOREIGN KEY (became_id) REFERENCES account (id),
  CONSTRAINT coach_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  INDEX coach_change_person_ix (organisation_id, person_id, changed_at)
);
