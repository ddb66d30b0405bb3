-- What candidates think of the selection itself. Of nobody: no column says whose answer it is, nor when on a day.
CREATE TABLE screening_experience (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  plan_id BIGINT NOT NULL,
  clear_answer INT NOT NULL,
  chance_answer INT NOT NULL,
  fair_answer INT NOT NULL,
  remark VARCHAR(500) NOT NULL DEFAULT '',
  CONSTRAINT screening_experience_pk PRIMARY KEY (id),
  CONSTRAINT screening_experience_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_experience_plan_fk FOREIGN KEY (plan_id) REFERENCES screening_plan (id) ON DELETE CASCADE,
  CONSTRAINT screening_experience_answers_ck CHECK (clear_answer BETWEEN 1 AND 5 AND chance_answer BETWEEN 1 AND 5
    AND fair_answer BETWEEN 1 AND 5)
);
