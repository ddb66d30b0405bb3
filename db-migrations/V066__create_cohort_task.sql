-- What has to be done or decided in a cohort, by which party, by whom, before when. Step is one of the thirteen of the
-- ready list; a task of one's own has a title instead.
CREATE TABLE cohort_task (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  cohort_id BIGINT NOT NULL,
  step INT NULL,
  title VARCHAR(200) NOT NULL DEFAULT '',
  is_decision TINYINT(1) NOT NULL DEFAULT 0,
  party VARCHAR(20) CHARACTER SET ascii NOT NULL,
  owner VARCHAR(120) NOT NULL DEFAULT '',
  due_on DATE NOT NULL,
  note VARCHAR(500) NOT NULL DEFAULT '',
  done_on DATE NULL,
  done_by_id BIGINT NULL,
  CONSTRAINT cohort_task_pk PRIMARY KEY (id),
  CONSTRAINT cohort_task_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT cohort_task_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT cohort_task_cohort_fk FOREIGN KEY (cohort_id) REFERENCES cohort (id) ON DELETE CASCADE,
  CONSTRAINT cohort_task_done_by_fk FOREIGN KEY (done_by_id) REFERENCES account (id),
  CONSTRAINT cohort_task_title_ck CHECK ((step IS NULL) <> (title = ''))
);
