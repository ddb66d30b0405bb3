-- A moment at which a coach and somebody spoke, or tried to. What was said is short and holds nothing medical.
CREATE TABLE coaching_contact (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  channel VARCHAR(20) CHARACTER SET ascii NOT NULL,
  held_on DATE NOT NULL,
  participants VARCHAR(300) NOT NULL DEFAULT '',
  note VARCHAR(2000) NOT NULL DEFAULT '',
  next_contact_on DATE NULL,
  noted_at DATETIME(6) NOT NULL,
  noted_by_id BIGINT NOT NULL,
  CONSTRAINT coaching_contact_pk PRIMARY KEY (id),
  CONSTRAINT coaching_contact_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT coaching_contact_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_contact_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT coaching_contact_noted_by_fk FOREIGN KEY (noted_by_id) REFERENCES account (id),
  CONSTRAINT coaching_contact_kind_ck CHECK (kind IN ('TALK', 'SHORT', 'THREE_PARTY', 'WORK_VISIT', 'FIRST_TALK',
    'NOT_REACHED')),
  CONSTRAINT coaching_contact_channel_ck CHECK (channel IN ('IN_PERSON', 'PHONE_OUT', 'PHONE_IN', 'VIDEO', 'MESSAGE',
    'EMAIL', 'POST')),
  INDEX coaching_contact_person_ix (organisation_id, person_id, held_on),
  INDEX coaching_contact_noted_by_ix (organisation_id, noted_by_id, noted_at)
);

-- What a contact was about: keys of topics, standard ones or the organisation's own.
CREATE TABLE coaching_contact_topic (
  contact_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  topic VARCHAR(40) CHARACTER SET ascii NOT NULL,
  CONSTRAINT coaching_contact_topic_pk PRIMARY KEY (contact_id, topic),
  CONSTRAINT coaching_contact_topic_contact_fk FOREIGN KEY (contact_id) REFERENCES coaching_contact (id)
    ON DELETE CASCADE,
  CONSTRAINT coaching_contact_topic_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
