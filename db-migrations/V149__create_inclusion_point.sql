-- A point of inclusion that an employer or a team works on: of the library, or in own words. One that nobody touched has
-- no row. Of an employer or of a team, never of both.
CREATE TABLE inclusion_point (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  employer_id BIGINT NULL,
  team_id BIGINT NULL,
  point_key VARCHAR(40) CHARACTER SET ascii NULL,
  title VARCHAR(160) NOT NULL DEFAULT '',
  state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  owner VARCHAR(120) NOT NULL DEFAULT '',
  due_on DATE NULL,
  note VARCHAR(500) NOT NULL DEFAULT '',
  evidence VARCHAR(500) NOT NULL DEFAULT '',
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  removed_at DATETIME(6) NULL,
  CONSTRAINT inclusion_point_pk PRIMARY KEY (id),
  CONSTRAINT inclusion_point_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT inclusion_point_employer_uq UNIQUE (organisation_id, employer_id, point_key),
  CONSTRAINT inclusion_point_team_uq UNIQUE (organisation_id, team_id, point_key),
  CONSTRAINT inclusion_point_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT inclusion_point_employer_fk FOREIGN KEY (employer_id) REFERENCES employer (id) ON DELETE CASCADE,
  CONSTRAINT inclusion_point_team_fk FOREIGN KEY (team_id) REFERENCES work_team (id) ON DELETE CASCADE,
  CONSTRAINT inclusion_point_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT inclusion_point_of_ck CHECK ((employer_id IS NULL) <> (team_id IS NULL)),
  CONSTRAINT inclusion_point_what_ck CHECK (point_key IS NOT NULL OR title <> ''),
  CONSTRAINT inclusion_point_why_ck CHECK (state <> 'NOT_APPLICABLE' OR note <> ''),
  CONSTRAINT inclusion_point_state_ck CHECK (state IN ('NOT_BEGUN', 'AGREED', 'UNDER_WAY', 'DONE', 'NOT_APPLICABLE'))
);

-- Who brought a point into another state, or gave it another owner or day.
CREATE TABLE inclusion_point_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  point_id BIGINT NOT NULL,
  from_state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  to_state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  owner VARCHAR(120) NOT NULL,
  due_on DATE NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT inclusion_point_change_pk PRIMARY KEY (id),
  CONSTRAINT inclusion_point_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT inclusion_point_change_point_fk FOREIGN KEY (point_id) REFERENCES inclusion_point (id) ON DELETE CASCADE,
  CONSTRAINT inclusion_point_change_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  INDEX inclusion_point_change_ix (organisation_id, point_id, changed_at)
);
