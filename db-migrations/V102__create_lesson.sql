-- Lessons that come back every week. Times are what the clock on the wall shows in the Netherlands, in minutes after
-- midnight; days are a part of MON to SUN; last_on is the last day that counts.
CREATE TABLE lesson_series (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  group_id BIGINT NOT NULL,
  days VARCHAR(30) CHARACTER SET ascii NOT NULL,
  from_minute INT NOT NULL,
  until_minute INT NOT NULL,
  first_on DATE NOT NULL,
  last_on DATE NOT NULL,
  skips_holidays TINYINT(1) NOT NULL,
  place VARCHAR(120) NOT NULL DEFAULT '',
  teacher VARCHAR(120) NOT NULL DEFAULT '',
  CONSTRAINT lesson_series_pk PRIMARY KEY (id),
  CONSTRAINT lesson_series_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT lesson_series_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT lesson_series_group_fk FOREIGN KEY (group_id) REFERENCES lesson_group (id) ON DELETE CASCADE,
  CONSTRAINT lesson_series_time_ck CHECK (from_minute >= 0 AND until_minute > from_minute AND until_minute <= 1440),
  CONSTRAINT lesson_series_period_ck CHECK (last_on >= first_on)
);

-- One lesson. Planned_on is the day that its series gave it and stays when it is moved; none for an extra lesson.
-- Minutes are those that really pass, also in a night in which the clock is changed.
CREATE TABLE lesson (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  group_id BIGINT NOT NULL,
  series_id BIGINT NULL,
  planned_on DATE NULL,
  held_on DATE NOT NULL,
  from_minute INT NOT NULL,
  until_minute INT NOT NULL,
  minutes INT NOT NULL,
  place VARCHAR(120) NOT NULL DEFAULT '',
  teacher VARCHAR(120) NOT NULL DEFAULT '',
  state VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'PLANNED',
  is_moved TINYINT(1) NOT NULL DEFAULT 0,
  reason VARCHAR(300) NOT NULL DEFAULT '',
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT lesson_pk PRIMARY KEY (id),
  CONSTRAINT lesson_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT lesson_planned_uq UNIQUE (organisation_id, series_id, planned_on),
  CONSTRAINT lesson_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT lesson_of_group_fk FOREIGN KEY (group_id) REFERENCES lesson_group (id) ON DELETE CASCADE,
  CONSTRAINT lesson_series_fk FOREIGN KEY (series_id) REFERENCES lesson_series (id) ON DELETE SET NULL,
  CONSTRAINT lesson_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT lesson_time_ck CHECK (from_minute >= 0 AND until_minute > from_minute AND until_minute <= 1440),
  CONSTRAINT lesson_minutes_ck CHECK (minutes BETWEEN 0 AND 1500),
  CONSTRAINT lesson_state_ck CHECK (state IN ('PLANNED', 'GIVEN', 'CALLED_OFF')),
  INDEX lesson_held_ix (organisation_id, group_id, held_on, from_minute)
);
