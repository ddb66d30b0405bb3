-- What an employer has: places where people work, qualifications for which it is a recognised training company, and
-- those who teach or accompany apprentices there. Written and read with the employer, whose version they share.
CREATE TABLE employer_location (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  employer_id BIGINT NOT NULL,
  position INT NOT NULL,
  name VARCHAR(80) NOT NULL,
  address VARCHAR(200) NOT NULL DEFAULT '',
  town VARCHAR(80) NOT NULL,
  CONSTRAINT employer_location_pk PRIMARY KEY (id),
  CONSTRAINT employer_location_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT employer_location_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT employer_location_employer_fk FOREIGN KEY (employer_id) REFERENCES employer (id) ON DELETE CASCADE
);

CREATE TABLE employer_recognition (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  employer_id BIGINT NOT NULL,
  position INT NOT NULL,
  qualification VARCHAR(120) NOT NULL,
  crebo CHAR(5) CHARACTER SET ascii NOT NULL,
  valid_until_on DATE NULL,
  CONSTRAINT employer_recognition_pk PRIMARY KEY (id),
  CONSTRAINT employer_recognition_uq UNIQUE (organisation_id, employer_id, crebo),
  CONSTRAINT employer_recognition_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT employer_recognition_employer_fk FOREIGN KEY (employer_id) REFERENCES employer (id) ON DELETE CASCADE
);

CREATE TABLE employer_mentor (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  employer_id BIGINT NOT NULL,
  position INT NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL,
  apprentices INT NOT NULL,
  CONSTRAINT employer_mentor_pk PRIMARY KEY (id),
  CONSTRAINT employer_mentor_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT employer_mentor_employer_fk FOREIGN KEY (employer_id) REFERENCES employer (id) ON DELETE CASCADE,
  CONSTRAINT employer_mentor_role_ck CHECK (role IN ('TRAINER', 'BUDDY')),
  CONSTRAINT employer_mentor_apprentices_ck CHECK (apprentices BETWEEN 1 AND 50)
);
