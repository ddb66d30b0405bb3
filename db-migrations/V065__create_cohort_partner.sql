-- Who takes part in a cohort and what they see to; the employers among them offer places.
CREATE TABLE cohort_partner (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  party VARCHAR(20) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL,
  responsible VARCHAR(120) NOT NULL DEFAULT '',
  does VARCHAR(500) NOT NULL DEFAULT '',
  CONSTRAINT cohort_partner_pk PRIMARY KEY (id),
  CONSTRAINT cohort_partner_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT cohort_partner_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT cohort_partner_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE
);

-- Places that an employer offers at one location. A place of an employer who works with Duaal names the organisation
-- that may see who comes; workplace_uuid names the place of the room of workplaces that it stands for.
CREATE TABLE cohort_place (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  employer VARCHAR(120) NOT NULL,
  employer_id BIGINT NULL,
  location VARCHAR(120) NOT NULL DEFAULT '',
  places INT NOT NULL,
  workplace_uuid CHAR(36) CHARACTER SET ascii NULL,
  CONSTRAINT cohort_place_pk PRIMARY KEY (id),
  CONSTRAINT cohort_place_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT cohort_place_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT cohort_place_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT cohort_place_employer_fk FOREIGN KEY (employer_id) REFERENCES organisation (id),
  CONSTRAINT cohort_place_places_ck CHECK (places BETWEEN 0 AND 1000)
);

-- A part of a cohort that has lessons together.
CREATE TABLE cohort_group (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  name VARCHAR(80) NOT NULL,
  coach_id BIGINT NULL,
  CONSTRAINT cohort_group_pk PRIMARY KEY (id),
  CONSTRAINT cohort_group_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT cohort_group_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT cohort_group_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT cohort_group_coach_fk FOREIGN KEY (coach_id) REFERENCES account (id)
);
