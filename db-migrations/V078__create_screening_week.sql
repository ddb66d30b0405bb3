-- What stands in somebody's way, and what would take it away: neutral words, without detail.
CREATE TABLE screening_barrier (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  subject_id BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  removes VARCHAR(300) NOT NULL,
  owner VARCHAR(120) NOT NULL DEFAULT '',
  due_on DATE NULL,
  done_on DATE NULL,
  CONSTRAINT screening_barrier_pk PRIMARY KEY (id),
  CONSTRAINT screening_barrier_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT screening_barrier_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_barrier_subject_fk FOREIGN KEY (subject_id) REFERENCES screening_subject (id) ON DELETE CASCADE,
  CONSTRAINT screening_barrier_kind_ck CHECK (kind IN ('LANGUAGE', 'HEALTH', 'CONFIDENCE', 'CARE', 'NETWORK', 'TRAVEL',
    'CHILDCARE'))
);

-- The week that somebody has: days, hours, travel, and times that are taken by care. Times are DAY:from-until in
-- minutes after midnight, divided by spaces; read and written as a whole only.
CREATE TABLE screening_week (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  subject_id BIGINT NOT NULL,
  hours_per_week INT NULL,
  weekdays VARCHAR(80) CHARACTER SET ascii NOT NULL,
  travel_minutes INT NOT NULL,
  public_transport TINYINT(1) NOT NULL,
  taken VARCHAR(400) CHARACTER SET ascii NOT NULL DEFAULT '',
  CONSTRAINT screening_week_pk PRIMARY KEY (id),
  CONSTRAINT screening_week_uq UNIQUE (organisation_id, subject_id),
  CONSTRAINT screening_week_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_week_subject_fk FOREIGN KEY (subject_id) REFERENCES screening_subject (id) ON DELETE CASCADE,
  CONSTRAINT screening_week_hours_ck CHECK (hours_per_week IS NULL OR hours_per_week BETWEEN 0 AND 60),
  CONSTRAINT screening_week_travel_ck CHECK (travel_minutes BETWEEN 0 AND 240)
);
