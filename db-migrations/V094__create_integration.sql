-- The integration term of those who have one: the route and the days from which terms run. Nothing about why.
CREATE TABLE integration (
  person_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  route VARCHAR(20) CHARACTER SET ascii NOT NULL,
  asylum TINYINT(1) NOT NULL DEFAULT 1,
  notice_on DATE NULL,
  pip_on DATE NULL,
  scaled_down_on DATE NULL,
  completed_on DATE NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT integration_pk PRIMARY KEY (person_id),
  CONSTRAINT integration_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT integration_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT integration_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT integration_route_ck CHECK (route IN ('B1', 'EDUCATION', 'SELF_RELIANCE'))
);

-- By how many months a term was extended. The reason is one of a few neutral words, so that nothing about health or
-- family can stand here.
CREATE TABLE integration_extension (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  months INT NOT NULL,
  reason VARCHAR(20) CHARACTER SET ascii NOT NULL,
  granted_on DATE NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT integration_extension_pk PRIMARY KEY (id),
  CONSTRAINT integration_extension_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT integration_extension_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT integration_extension_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT integration_extension_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT integration_extension_months_ck CHECK (months BETWEEN 1 AND 60),
  CONSTRAINT integration_extension_reason_ck CHECK (reason IN ('MARKING', 'EFFORT', 'NOT_TO_BLAME', 'EDUCATION',
    'OTHER')),
  INDEX integration_extension_person_ix (organisation_id, person_id)
);
