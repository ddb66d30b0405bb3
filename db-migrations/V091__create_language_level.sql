-- What somebody could do in Dutch on a day, per skill: a level of the European framework, with a plus or a minus. One
-- instrument says one thing about a skill on a day.
CREATE TABLE language_level (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  skill VARCHAR(12) CHARACTER SET ascii NOT NULL,
  level VARCHAR(2) CHARACTER SET ascii NOT NULL,
  shade VARCHAR(5) CHARACTER SET ascii NOT NULL,
  instrument VARCHAR(20) CHARACTER SET ascii NOT NULL,
  measured_on DATE NOT NULL,
  assessor VARCHAR(120) NOT NULL DEFAULT '',
  note VARCHAR(500) NOT NULL DEFAULT '',
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT language_level_pk PRIMARY KEY (id),
  CONSTRAINT language_level_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT language_level_once_uq UNIQUE (organisation_id, person_id, skill, measured_on, instrument),
  CONSTRAINT language_level_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT language_level_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT language_level_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT language_level_skill_ck CHECK (skill IN ('LISTENING', 'READING', 'CONVERSATION', 'SPEAKING', 'WRITING')),
  CONSTRAINT language_level_level_ck CHECK (level IN ('A0', 'A1', 'A2', 'B1', 'B2', 'C1')),
  CONSTRAINT language_level_shade_ck CHECK (shade IN ('MINUS', 'PLAIN', 'PLUS') AND NOT (level = 'A0' AND shade = 'MINUS')),
  CONSTRAINT language_level_instrument_ck CHECK (instrument IN ('LEARNABILITY_TEST', 'TOA', 'ICE', 'DUO', 'STATE_EXAM',
    'TEACHER', 'OTHER'))
);

-- What a measurement said before somebody corrected it or took it away. It goes with the person.
CREATE TABLE language_level_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  skill VARCHAR(12) CHARACTER SET ascii NOT NULL,
  was VARCHAR(200) NOT NULL,
  became VARCHAR(200) NOT NULL,
  reason VARCHAR(300) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT language_level_change_pk PRIMARY KEY (id),
  CONSTRAINT language_level_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT language_level_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT language_level_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  INDEX language_level_change_person_ix (organisation_id, person_id, changed_at)
);
