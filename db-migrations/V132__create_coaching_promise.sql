-- What was agreed: who owes it, by when, and what became of it. The coach is who keeps an eye on it; a hand-over moves
-- that.
CREATE TABLE coaching_promise (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  contact_id BIGINT NULL,
  what VARCHAR(300) NOT NULL,
  owed_by VARCHAR(20) CHARACTER SET ascii NOT NULL,
  owed_by_name VARCHAR(120) NOT NULL DEFAULT '',
  coach_id BIGINT NOT NULL,
  due_on DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'OPEN',
  closed_on DATE NULL,
  reason VARCHAR(300) NOT NULL DEFAULT '',
  noted_at DATETIME(6) NOT NULL,
  noted_by_id BIGINT NOT NULL,
  CONSTRAINT coaching_promise_pk PRIMARY KEY (id),
  CONSTRAINT coaching_promise_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT coaching_promise_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_promise_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_promise_contact_fk FOREIGN KEY (contact_id) REFERENCES coaching_contact (id) ON DELETE SET NULL,
  CONSTRAINT coaching_promise_coach_fk FOREIGN KEY (coach_id) REFERENCES account (id),
  CONSTRAINT coaching_promise_noted_by_fk FOREIGN KEY (noted_by_id) REFERENCES account (id),
  CONSTRAINT coaching_promise_owed_by_ck CHECK (owed_by IN ('COACH', 'PARTICIPANT', 'EMPLOYER', 'OTHER')),
  CONSTRAINT coaching_promise_state_ck CHECK (state IN ('OPEN', 'DONE', 'DROPPED')
    AND (state = 'OPEN') = (closed_on IS NULL)),
  INDEX coaching_promise_person_ix (organisation_id, person_id, state),
  INDEX coaching_promise_due_ix (organisation_id, state, due_on)
);
