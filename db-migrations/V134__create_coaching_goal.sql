-- What somebody works towards, in small steps.
CREATE TABLE coaching_goal (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  what VARCHAR(300) NOT NULL,
  due_on DATE NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'OPEN',
  closed_on DATE NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT coaching_goal_pk PRIMARY KEY (id),
  CONSTRAINT coaching_goal_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT coaching_goal_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_goal_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_goal_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT coaching_goal_state_ck CHECK (state IN ('OPEN', 'DONE', 'DROPPED')
    AND (state = 'OPEN') = (closed_on IS NULL)),
  INDEX coaching_goal_person_ix (organisation_id, person_id)
);

CREATE TABLE coaching_step (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  goal_id BIGINT NOT NULL,
  position INT NOT NULL,
  what VARCHAR(200) NOT NULL,
  done_on DATE NULL,
  CONSTRAINT coaching_step_pk PRIMARY KEY (id),
  CONSTRAINT coaching_step_position_uq UNIQUE (organisation_id, goal_id, position),
  CONSTRAINT coaching_step_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_step_goal_fk FOREIGN KEY (goal_id) REFERENCES coaching_goal (id) ON DELETE CASCADE
);
