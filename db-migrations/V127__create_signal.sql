-- Something that needs attention. It is there once for as long as it lasts, whatever became of it meanwhile: gone_at is
-- when it was not so any more. Facts are what its sentence needs, divided by a bar.
CREATE TABLE cohort_signal (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  subject CHAR(36) CHARACTER SET ascii NOT NULL,
  cohort_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  since_on DATE NOT NULL,
  facts VARCHAR(500) NOT NULL DEFAULT '',
  found_at DATETIME(6) NOT NULL,
  gone_at DATETIME(6) NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'NEW',
  state_at DATETIME(6) NULL,
  state_by_id BIGINT NULL,
  until_on DATE NULL,
  reason VARCHAR(300) NOT NULL DEFAULT '',
  alive TINYINT(1) AS (IF(gone_at IS NULL, 1, NULL)) VIRTUAL,
  CONSTRAINT cohort_signal_pk PRIMARY KEY (id),
  CONSTRAINT cohort_signal_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT cohort_signal_once_uq UNIQUE (organisation_id, kind, subject, alive),
  CONSTRAINT cohort_signal_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT cohort_signal_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT cohort_signal_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT cohort_signal_state_by_fk FOREIGN KEY (state_by_id) REFERENCES account (id),
  CONSTRAINT cohort_signal_state_ck CHECK (state IN ('NEW', 'TAKEN', 'SNOOZED', 'DONE')),
  CONSTRAINT cohort_signal_until_ck CHECK ((state = 'SNOOZED') = (until_on IS NOT NULL)),
  INDEX cohort_signal_alive_ix (organisation_id, gone_at, kind),
  INDEX cohort_signal_of_person_ix (organisation_id, person_id)
);

-- When somebody last looked for all that needs attention in an organisation.
CREATE TABLE signal_look (
  organisation_id BIGINT NOT NULL,
  looked_at DATETIME(6) NOT NULL,
  CONSTRAINT signal_look_pk PRIMARY KEY (organisation_id),
  CONSTRAINT signal_look_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
