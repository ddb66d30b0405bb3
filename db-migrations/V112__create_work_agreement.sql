-- A team at an employer of a cohort. Whose places they are says who of another organisation may see it; when the places
-- are gone, the team is the owner's only, under the name that its employer had.
CREATE TABLE work_team (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  place_id BIGINT NULL,
  employer VARCHAR(120) NOT NULL,
  name VARCHAR(80) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  removed_at DATETIME(6) NULL,
  CONSTRAINT work_team_pk PRIMARY KEY (id),
  CONSTRAINT work_team_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT work_team_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT work_team_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT work_team_place_fk FOREIGN KEY (place_id) REFERENCES cohort_place (id) ON DELETE SET NULL,
  CONSTRAINT work_team_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  INDEX work_team_cohort_ix (organisation_id, cohort_id)
);

-- What a team agreed on: of a kind of the library, or in own words. Once, or every so many weeks from its day on.
CREATE TABLE work_agreement (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  team_id BIGINT NOT NULL,
  kind_key VARCHAR(40) CHARACTER SET ascii NULL,
  title VARCHAR(160) NOT NULL DEFAULT '',
  detail VARCHAR(500) NOT NULL DEFAULT '',
  side VARCHAR(10) CHARACTER SET ascii NOT NULL,
  owner VARCHAR(120) NOT NULL DEFAULT '',
  due_on DATE NOT NULL,
  every_weeks INT NULL,
  until_on DATE NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  removed_at DATETIME(6) NULL,
  CONSTRAINT work_agreement_pk PRIMARY KEY (id),
  CONSTRAINT work_agreement_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT work_agreement_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT work_agreement_team_fk FOREIGN KEY (team_id) REFERENCES work_team (id) ON DELETE CASCADE,
  CONSTRAINT work_agreement_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT work_agreement_what_ck CHECK (kind_key IS NOT NULL OR title <> ''),
  CONSTRAINT work_agreement_side_ck CHECK (side IN ('EMPLOYER', 'COACH')),
  CONSTRAINT work_agreement_every_ck CHECK (every_weeks IS NULL OR every_weeks BETWEEN 1 AND 52),
  CONSTRAINT work_agreement_until_ck CHECK (until_on IS NULL OR (every_weeks IS NOT NULL AND until_on >= due_on))
);

-- What came of it on one of its days: done, or not done and why. A row without a state was taken back.
CREATE TABLE work_agreement_turn (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  agreement_id BIGINT NOT NULL,
  turn_on DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NULL,
  happened_on DATE NULL,
  reason VARCHAR(300) NOT NULL DEFAULT '',
  said_at DATETIME(6) NOT NULL,
  said_by_id BIGINT NOT NULL,
  CONSTRAINT work_agreement_turn_pk PRIMARY KEY (id),
  CONSTRAINT work_agreement_turn_uq UNIQUE (organisation_id, agreement_id, turn_on),
  CONSTRAINT work_agreement_turn_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT work_agreement_turn_agreement_fk FOREIGN KEY (agreement_id) REFERENCES work_agreement (id) ON DELETE CASCADE,
  CONSTRAINT work_agreement_turn_said_by_fk FOREIGN KEY (said_by_id) REFERENCES account (id),
  CONSTRAINT work_agreement_turn_state_ck CHECK (state IS NULL OR state IN ('DONE', 'NOT_DONE')),
  CONSTRAINT work_agreement_turn_done_ck CHECK (state IS NULL OR state <> 'DONE' OR happened_on IS NOT NULL),
  CONSTRAINT work_agreement_turn_reason_ck CHECK (state IS NULL OR state <> 'NOT_DONE' OR reason <> '')
);
