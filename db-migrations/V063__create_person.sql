-- Somebody in the file of a municipality, once; candidates refer to it. What is not needed for a trajectory has no
-- column: no number of the state, no origin, no religion, no nationality, no past. Languages are codes, divided by
-- spaces, so that an interpreter or a lesson can be arranged; days are a part of MON to SUN.
CREATE TABLE person (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  given_name VARCHAR(60) NOT NULL,
  family_name VARCHAR(80) NOT NULL,
  phone VARCHAR(20) CHARACTER SET ascii NULL,
  email VARCHAR(120) NULL,
  born_on DATE NULL,
  languages VARCHAR(100) CHARACTER SET ascii NOT NULL DEFAULT '',
  town VARCHAR(80) NOT NULL DEFAULT '',
  available_days VARCHAR(30) CHARACTER SET ascii NOT NULL DEFAULT '',
  available_from_on DATE NULL,
  availability VARCHAR(300) NOT NULL DEFAULT '',
  made_up TINYINT(1) NOT NULL DEFAULT 0,
  created_at DATETIME(6) NOT NULL,
  created_by_id BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT person_pk PRIMARY KEY (id),
  CONSTRAINT person_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT person_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT person_created_by_fk FOREIGN KEY (created_by_id) REFERENCES account (id),
  CONSTRAINT person_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  INDEX person_name_ix (organisation_id, family_name, given_name),
  INDEX person_phone_ix (organisation_id, phone),
  INDEX person_email_ix (organisation_id, email)
);

-- What somebody can take on: hours and an adjustment of the work, never why. Apart, for those who may know it.
CREATE TABLE person_capacity (
  person_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  hours_per_week INT NULL,
  adjustment VARCHAR(300) NOT NULL DEFAULT '',
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT person_capacity_pk PRIMARY KEY (person_id),
  CONSTRAINT person_capacity_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT person_capacity_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT person_capacity_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT person_capacity_hours_ck CHECK (hours_per_week BETWEEN 0 AND 60)
);

-- What was changed in somebody's file, by whom. It goes with the person: erasing somebody erases this.
CREATE TABLE person_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  field VARCHAR(30) CHARACTER SET ascii NOT NULL,
  was VARCHAR(300) NOT NULL,
  became VARCHAR(300) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT person_change_pk PRIMARY KEY (id),
  CONSTRAINT person_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT person_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT person_change_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  INDEX person_change_person_ix (organisation_id, person_id, changed_at)
);
