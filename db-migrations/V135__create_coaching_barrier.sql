-- What stands in somebody's way: one of a few neutral words or a word of their own, and what is done about it. Nothing
-- medical.
CREATE TABLE coaching_barrier (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  category VARCHAR(24) CHARACTER SET ascii NOT NULL,
  own_word VARCHAR(60) NOT NULL DEFAULT '',
  since_on DATE NOT NULL,
  action VARCHAR(300) NOT NULL DEFAULT '',
  owed_by VARCHAR(20) CHARACTER SET ascii NULL,
  owed_by_name VARCHAR(120) NOT NULL DEFAULT '',
  due_on DATE NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'OPEN',
  closed_on DATE NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT coaching_barrier_pk PRIMARY KEY (id),
  CONSTRAINT coaching_barrier_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT coaching_barrier_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_barrier_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_barrier_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT coaching_barrier_category_ck CHECK (category IN ('LANGUAGE', 'HEALTH_AND_CONFIDENCE', 'CARE', 'NETWORK',
    'OWN')),
  CONSTRAINT coaching_barrier_owed_by_ck CHECK (owed_by IN ('COACH', 'PARTICIPANT', 'EMPLOYER', 'OTHER')),
  CONSTRAINT coaching_barrier_state_ck CHECK (state IN ('OPEN', 'DONE', 'DROPPED')
    AND (state = 'OPEN') = (closed_on IS NULL)),
  INDEX coaching_barrier_person_ix (organisation_id, person_id, state)
);
