-- The tasks of a function, with the Dutch that each asks per skill (pairs of a skill and a level, read and written as a
-- whole), and the times of work. Written and read with the function, whose version they share.
CREATE TABLE job_task (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  job_function_id BIGINT NOT NULL,
  task_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  name VARCHAR(160) NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  safety_critical TINYINT(1) NOT NULL DEFAULT 0,
  needed VARCHAR(120) CHARACTER SET ascii NOT NULL,
  CONSTRAINT job_task_pk PRIMARY KEY (id),
  CONSTRAINT job_task_uq UNIQUE (organisation_id, job_function_id, task_key),
  CONSTRAINT job_task_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT job_task_function_fk FOREIGN KEY (job_function_id) REFERENCES job_function (id) ON DELETE CASCADE,
  CONSTRAINT job_task_kind_ck CHECK (kind IN ('ESSENTIAL', 'LEARNABLE'))
);

CREATE TABLE job_shift (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  job_function_id BIGINT NOT NULL,
  position INT NOT NULL,
  name VARCHAR(60) NOT NULL,
  weekdays VARCHAR(80) CHARACTER SET ascii NOT NULL,
  start_minute INT NOT NULL,
  minutes INT NOT NULL,
  public_transport TINYINT(1) NOT NULL,
  CONSTRAINT job_shift_pk PRIMARY KEY (id),
  CONSTRAINT job_shift_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT job_shift_function_fk FOREIGN KEY (job_function_id) REFERENCES job_function (id) ON DELETE CASCADE,
  CONSTRAINT job_shift_start_ck CHECK (start_minute BETWEEN 0 AND 1439),
  CONSTRAINT job_shift_minutes_ck CHECK (minutes BETWEEN 1 AND 1440)
);
