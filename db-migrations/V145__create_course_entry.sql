-- What really happened between somebody's start and end, one row for each fact with its days. Every kind of fact is a row
-- here, so that all of it is read by date, corrected in one way, and goes with the person. Nothing but an incident holds
-- free text, so that a medical reason has nowhere to stand; an absence says sick, care or other and no more.
CREATE TABLE course_entry (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT NOT NULL,
  -- none for what belongs to the person and not to a cohort: a residence permit
  candidate_id BIGINT NULL,
  -- the place that somebody had when it was written down: that employer sees it, a later one does not
  place_id BIGINT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  from_on DATE NOT NULL,
  -- the last day that counts
  until_on DATE NULL,
  -- key of the phase, or of what kind of absence, incident, certificate or contract; the reason of who leaves
  detail VARCHAR(40) CHARACTER SET ascii NOT NULL DEFAULT '',
  destination VARCHAR(40) CHARACTER SET ascii NULL,
  -- worked over these days, or per week in a contract
  hours DECIMAL(7,2) NULL,
  percent INT NULL,
  wage_per_hour_cents BIGINT NULL,
  title VARCHAR(160) NOT NULL DEFAULT '',
  issuer VARCHAR(120) NOT NULL DEFAULT '',
  note VARCHAR(1000) NOT NULL DEFAULT '',
  expires_on DATE NULL,
  -- whether writing it down brought the candidate into another state
  moved TINYINT(1) NOT NULL DEFAULT 0,
  noted_at DATETIME(6) NOT NULL,
  noted_by_id BIGINT NOT NULL,
  CONSTRAINT course_entry_pk PRIMARY KEY (id),
  CONSTRAINT course_entry_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT course_entry_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT course_entry_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT course_entry_candidate_fk FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE,
  CONSTRAINT course_entry_place_fk FOREIGN KEY (place_id) REFERENCES cohort_place (id) ON DELETE SET NULL,
  CONSTRAINT course_entry_noted_by_fk FOREIGN KEY (noted_by_id) REFERENCES account (id),
  CONSTRAINT course_entry_kind_ck CHECK (kind IN ('PHASE', 'WORKED', 'ABSENCE', 'INCIDENT', 'DROP_OUT', 'CREDENTIAL',
    'CONTRACT', 'PERMIT')),
  CONSTRAINT course_entry_candidate_ck CHECK ((kind = 'PERMIT') = (candidate_id IS NULL)),
  CONSTRAINT course_entry_days_ck CHECK (until_on IS NULL OR until_on >= from_on),
  CONSTRAINT course_entry_note_ck CHECK (note = '' OR kind = 'INCIDENT'),
  CONSTRAINT course_entry_title_ck CHECK ((title = '' AND issuer = '') OR kind = 'CREDENTIAL'),
  CONSTRAINT course_entry_hours_ck CHECK (hours IS NULL OR (kind IN ('WORKED', 'CONTRACT') AND hours >= 0)),
  CONSTRAINT course_entry_percent_ck CHECK (percent IS NULL OR (kind = 'ABSENCE' AND percent BETWEEN 1 AND 100)),
  CONSTRAINT course_entry_wage_ck CHECK (wage_per_hour_cents IS NULL
    OR (kind = 'CONTRACT' AND wage_per_hour_cents BETWEEN 0 AND 1000000)),
  INDEX course_entry_person_ix (organisation_id, person_id, from_on),
  INDEX course_entry_candidate_ix (organisation_id, candidate_id, kind, from_on),
  INDEX course_entry_place_ix (organisation_id, place_id)
);
