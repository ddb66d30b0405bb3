-- Meetings at which people hear what a cohort is about.
CREATE TABLE cohort_meeting (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  held_on DATE NOT NULL,
  location VARCHAR(120) NOT NULL DEFAULT '',
  invited INT NULL,
  came INT NULL,
  note VARCHAR(500) NOT NULL DEFAULT '',
  CONSTRAINT cohort_meeting_pk PRIMARY KEY (id),
  CONSTRAINT cohort_meeting_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT cohort_meeting_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT cohort_meeting_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT cohort_meeting_kind_ck CHECK (kind IN ('INFORMATION', 'VISIT', 'OTHER')),
  CONSTRAINT cohort_meeting_counts_ck CHECK (invited >= 0 AND came >= 0)
);

-- An attempt to reach somebody about a cohort, or the first talk, without obligation. What stopped them is one of a
-- fixed list of neutral words, and a text if that helps.
CREATE TABLE contact_attempt (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  first_talk TINYINT(1) NOT NULL DEFAULT 0,
  channel VARCHAR(20) CHARACTER SET ascii NOT NULL,
  held_on DATE NOT NULL,
  result VARCHAR(20) CHARACTER SET ascii NOT NULL,
  obstacle VARCHAR(30) CHARACTER SET ascii NULL,
  note VARCHAR(500) NOT NULL DEFAULT '',
  noted_at DATETIME(6) NOT NULL,
  noted_by_id BIGINT NOT NULL,
  CONSTRAINT contact_attempt_pk PRIMARY KEY (id),
  CONSTRAINT contact_attempt_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT contact_attempt_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT contact_attempt_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT contact_attempt_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT contact_attempt_noted_by_fk FOREIGN KEY (noted_by_id) REFERENCES account (id),
  CONSTRAINT contact_attempt_channel_ck CHECK (channel IN ('PHONE', 'IN_PERSON', 'VIDEO', 'EMAIL', 'POST', 'MESSAGE')),
  CONSTRAINT contact_attempt_result_ck CHECK (result IN ('NOT_REACHED', 'REACHED', 'INTERESTED', 'NOT_NOW'))
);

-- The warm hand-over of a candidate to an employer: a meeting, who is there, what is agreed, and the next contact.
CREATE TABLE handover (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  candidate_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  meeting_on DATE NOT NULL,
  location VARCHAR(120) NOT NULL DEFAULT '',
  attendees VARCHAR(300) NOT NULL DEFAULT '',
  agreements VARCHAR(1000) NOT NULL DEFAULT '',
  held_on DATE NULL,
  next_contact_on DATE NOT NULL,
  contacted_on DATE NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT handover_pk PRIMARY KEY (id),
  CONSTRAINT handover_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT handover_candidate_uq UNIQUE (organisation_id, candidate_id),
  CONSTRAINT handover_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT handover_candidate_fk FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE,
  CONSTRAINT handover_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT handover_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id)
);
