-- Three questions about the floor, asked of participants and teams of a cohort in rounds. Published once, when it closes.
CREATE TABLE pulse_round (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  opens_on DATE NOT NULL,
  -- the last day on which answers are taken
  closes_on DATE NOT NULL,
  published_on DATE NULL,
  -- the smallest group that was shown when it was published
  group_least INT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT pulse_round_pk PRIMARY KEY (id),
  CONSTRAINT pulse_round_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT pulse_round_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT pulse_round_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT pulse_round_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT pulse_round_days_ck CHECK (closes_on >= opens_on),
  CONSTRAINT pulse_round_published_ck CHECK ((published_on IS NULL) = (group_least IS NULL)),
  INDEX pulse_round_cohort_ix (organisation_id, cohort_id, opens_on)
);

-- Who answered in a round: that they did, and nothing else. No number that counts up and no time, so that the order in
-- which people answered is not kept.
CREATE TABLE pulse_turn (
  organisation_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  CONSTRAINT pulse_turn_pk PRIMARY KEY (organisation_id, round_id, person_id),
  CONSTRAINT pulse_turn_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT pulse_turn_round_fk FOREIGN KEY (round_id) REFERENCES pulse_round (id) ON DELETE CASCADE,
  CONSTRAINT pulse_turn_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);

-- What was answered, as counts only: one answer is one more of a score, and cannot be taken out again. Gone as soon as
-- the round is published. A participant counts at the employer where they have a place; a team with itself.
CREATE TABLE pulse_count (
  organisation_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  side VARCHAR(15) CHARACTER SET ascii NOT NULL,
  employer VARCHAR(120) NOT NULL,
  -- the id of a team, 0 for participants
  team_number BIGINT NOT NULL,
  question INT NOT NULL,
  score INT NOT NULL,
  answers INT NOT NULL,
  CONSTRAINT pulse_count_pk PRIMARY KEY (organisation_id, round_id, side, employer, team_number, question, score),
  CONSTRAINT pulse_count_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT pulse_count_round_fk FOREIGN KEY (round_id) REFERENCES pulse_round (id) ON DELETE CASCADE,
  CONSTRAINT pulse_count_side_ck CHECK (side IN ('PARTICIPANTS', 'TEAM')),
  CONSTRAINT pulse_count_question_ck CHECK (question BETWEEN 1 AND 3),
  CONSTRAINT pulse_count_score_ck CHECK (score BETWEEN 1 AND 5),
  CONSTRAINT pulse_count_answers_ck CHECK (answers >= 0)
);

-- What was published of a round: for each group in the same fixed parts whether it is shown, and what. Of a group that is
-- hidden nothing is kept but that it is.
CREATE TABLE pulse_result (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  side VARCHAR(15) CHARACTER SET ascii NOT NULL,
  part VARCHAR(10) CHARACTER SET ascii NOT NULL,
  employer VARCHAR(120) NOT NULL DEFAULT '',
  -- the organisation of the employer, which sees its own groups
  employer_id BIGINT NULL,
  team VARCHAR(80) NOT NULL DEFAULT '',
  answers INT NULL,
  tenths_1 INT NULL,
  tenths_2 INT NULL,
  tenths_3 INT NULL,
  -- low, middle and high answers to each question, where the group is large and divided enough
  spread VARCHAR(60) CHARACTER SET ascii NULL,
  CONSTRAINT pulse_result_pk PRIMARY KEY (id),
  CONSTRAINT pulse_result_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT pulse_result_round_fk FOREIGN KEY (round_id) REFERENCES pulse_round (id) ON DELETE CASCADE,
  CONSTRAINT pulse_result_employer_fk FOREIGN KEY (employer_id) REFERENCES organisation (id),
  CONSTRAINT pulse_result_side_ck CHECK (side IN ('PARTICIPANTS', 'TEAM')),
  CONSTRAINT pulse_result_part_ck CHECK (part IN ('COHORT', 'EMPLOYER', 'TEAM')),
  CONSTRAINT pulse_result_hidden_ck CHECK (answers IS NOT NULL
    OR (tenths_1 IS NULL AND tenths_2 IS NULL AND tenths_3 IS NULL AND spread IS NULL)),
  INDEX pulse_result_round_ix (organisation_id, round_id)
);
