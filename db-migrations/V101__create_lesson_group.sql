-- People of a cohort who have lessons together, and what their hours count for. Given by somebody of the own
-- organisation, or by an organisation with which the cohort is shared; that one sees the groups that are given to it
-- and no other. Ledgers are names, divided by spaces; read and written as a whole only.
CREATE TABLE lesson_group (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  name VARCHAR(80) NOT NULL,
  ledgers VARCHAR(80) CHARACTER SET ascii NOT NULL,
  teacher_id BIGINT NULL,
  provider_id BIGINT NULL,
  teacher VARCHAR(120) NOT NULL DEFAULT '',
  place VARCHAR(120) NOT NULL DEFAULT '',
  capacity INT NOT NULL,
  region VARCHAR(10) CHARACTER SET ascii NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT lesson_group_pk PRIMARY KEY (id),
  CONSTRAINT lesson_group_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT lesson_group_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT lesson_group_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT lesson_group_teacher_fk FOREIGN KEY (teacher_id) REFERENCES account (id),
  CONSTRAINT lesson_group_provider_fk FOREIGN KEY (provider_id) REFERENCES organisation (id),
  CONSTRAINT lesson_group_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT lesson_group_given_ck CHECK (teacher_id IS NULL OR provider_id IS NULL),
  CONSTRAINT lesson_group_capacity_ck CHECK (capacity BETWEEN 1 AND 100),
  CONSTRAINT lesson_group_region_ck CHECK (region IS NULL OR region IN ('NORTH', 'MIDDLE', 'SOUTH')),
  INDEX lesson_group_teacher_ix (organisation_id, teacher_id),
  INDEX lesson_group_provider_ix (organisation_id, provider_id)
);

-- Who is in a group from which day, until (not on) which day.
CREATE TABLE lesson_member (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  group_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NULL,
  CONSTRAINT lesson_member_pk PRIMARY KEY (id),
  CONSTRAINT lesson_member_uq UNIQUE (organisation_id, group_id, person_id),
  CONSTRAINT lesson_member_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT lesson_member_group_fk FOREIGN KEY (group_id) REFERENCES lesson_group (id) ON DELETE CASCADE,
  CONSTRAINT lesson_member_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT lesson_member_until_ck CHECK (until_on IS NULL OR until_on >= from_on),
  INDEX lesson_member_person_ix (organisation_id, person_id, group_id)
);
