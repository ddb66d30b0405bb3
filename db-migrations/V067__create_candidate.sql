-- A person in a cohort, from the day that somebody puts them forward until they are out. The number tells candidates of
-- a cohort apart where names are not to be seen; it says nothing but that. Waiting goes by arrival, never by anything
-- that anybody thinks of them.
CREATE TABLE candidate (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  number INT NOT NULL,
  state VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT 'APPLIED',
  arrived_at DATETIME(6) NOT NULL,
  source VARCHAR(20) CHARACTER SET ascii NOT NULL,
  place_id BIGINT NULL,
  group_id BIGINT NULL,
  coach_id BIGINT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT candidate_pk PRIMARY KEY (id),
  CONSTRAINT candidate_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT candidate_person_uq UNIQUE (organisation_id, cohort_id, person_id),
  CONSTRAINT candidate_number_uq UNIQUE (organisation_id, cohort_id, number),
  CONSTRAINT candidate_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT candidate_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT candidate_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT candidate_place_fk FOREIGN KEY (place_id) REFERENCES cohort_place (id),
  CONSTRAINT candidate_group_fk FOREIGN KEY (group_id) REFERENCES cohort_group (id) ON DELETE SET NULL,
  CONSTRAINT candidate_coach_fk FOREIGN KEY (coach_id) REFERENCES account (id),
  CONSTRAINT candidate_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT candidate_state_ck CHECK (state IN ('APPLIED', 'SCREENING', 'REJECTED', 'RESERVE', 'SELECTED',
    'PREPARATION', 'TRIAL_PLACEMENT', 'LEARN_WORK', 'QUALIFIED', 'PLACED', 'DROPPED_OUT')),
  CONSTRAINT candidate_source_ck CHECK (source IN ('FORM', 'PASTE', 'IMPORT'))
);

-- Who brought a candidate into another state or place, when and why: part of the person's history, and goes with it.
CREATE TABLE candidate_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  candidate_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  from_state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  to_state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  place_id BIGINT NULL,
  reason_key VARCHAR(30) CHARACTER SET ascii NULL,
  reason VARCHAR(500) NOT NULL DEFAULT '',
  destination VARCHAR(30) CHARACTER SET ascii NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT candidate_change_pk PRIMARY KEY (id),
  CONSTRAINT candidate_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT candidate_change_candidate_fk FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE,
  CONSTRAINT candidate_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT candidate_change_place_fk FOREIGN KEY (place_id) REFERENCES cohort_place (id) ON DELETE SET NULL,
  CONSTRAINT candidate_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id)
);
