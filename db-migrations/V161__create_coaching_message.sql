-- A message of a coach to somebody in a trajectory, to be read on their own page. As long as it was not seen its sender
-- can take it back. It goes with the person.
CREATE TABLE coaching_message (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  content VARCHAR(1000) NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  sent_by_id BIGINT NOT NULL,
  seen_at DATETIME(6) NULL,
  CONSTRAINT coaching_message_pk PRIMARY KEY (id),
  CONSTRAINT coaching_message_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT coaching_message_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_message_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_message_sent_by_fk FOREIGN KEY (sent_by_id) REFERENCES account (id),
  CONSTRAINT coaching_message_seen_ck CHECK (seen_at IS NULL OR seen_at >= sent_at),
  INDEX coaching_message_person_ix (organisation_id, person_id, sent_at)
);
