-- One coach hands somebody over to another: with what is to be known, the promises that go along, and the day of the
-- next contact. It holds once the other has accepted it. Of one person at most one stands open: open_person_id is the
-- person as long as it does.
CREATE TABLE coaching_handover (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  open_person_id BIGINT NULL,
  from_id BIGINT NOT NULL,
  to_id BIGINT NOT NULL,
  note VARCHAR(1000) NOT NULL DEFAULT '',
  next_contact_on DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'OFFERED',
  offered_at DATETIME(6) NOT NULL,
  offered_by_id BIGINT NOT NULL,
  answered_at DATETIME(6) NULL,
  answer VARCHAR(300) NOT NULL DEFAULT '',
  CONSTRAINT coaching_handover_pk PRIMARY KEY (id),
  CONSTRAINT coaching_handover_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT coaching_handover_open_uq UNIQUE (organisation_id, open_person_id),
  CONSTRAINT coaching_handover_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_handover_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_handover_from_fk FOREIGN KEY (from_id) REFERENCES account (id),
  CONSTRAINT coaching_handover_to_fk FOREIGN KEY (to_id) REFERENCES account (id),
  CONSTRAINT coaching_handover_offered_by_fk FOREIGN KEY (offered_by_id) REFERENCES account (id),
  CONSTRAINT coaching_handover_state_ck CHECK (state IN ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')
    AND (state = 'OFFERED') = (open_person_id IS NOT NULL) AND (state = 'OFFERED') = (answered_at IS NULL)),
  INDEX coaching_handover_to_ix (organisation_id, to_id, state),
  INDEX coaching_handover_person_ix (organisation_id, person_id)
);

CREATE TABLE coaching_handover_promise (
  handover_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  promise_id BIGINT NOT NULL,
  CONSTRAINT coaching_handover_promise_pk PRIMARY KEY (handover_id, promise_id),
  CONSTRAINT coaching_handover_promise_handover_fk FOREIGN KEY (handover_id) REFERENCES coaching_handover (id)
    ON DELETE CASCADE,
  CONSTRAINT coaching_handover_promise_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_handover_promise_promise_fk FOREIGN KEY (promise_id) REFERENCES coaching_promise (id)
    ON DELETE CASCADE
);
