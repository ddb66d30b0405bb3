-- An assessor of an open plan can be replaced. A sheet that was not handed in then stops: it is kept and does not count.
ALTER TABLE screening_sheet ADD COLUMN left_at DATETIME(6) NULL AFTER handed_in_at;

ALTER TABLE screening_sheet ADD CONSTRAINT screening_sheet_left_ck CHECK (left_at IS NULL OR handed_in_at IS NULL);

CREATE TABLE screening_replacement (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  plan_id BIGINT NOT NULL,
  left_id BIGINT NOT NULL,
  came_id BIGINT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  replaced_at DATETIME(6) NOT NULL,
  replaced_by_id BIGINT NOT NULL,
  CONSTRAINT screening_replacement_pk PRIMARY KEY (id),
  CONSTRAINT screening_replacement_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_replacement_plan_fk FOREIGN KEY (plan_id) REFERENCES screening_plan (id) ON DELETE CASCADE,
  CONSTRAINT screening_replacement_left_fk FOREIGN KEY (left_id) REFERENCES account (id),
  CONSTRAINT screening_replacement_came_fk FOREIGN KEY (came_id) REFERENCES account (id),
  CONSTRAINT screening_replacement_by_fk FOREIGN KEY (replaced_by_id) REFERENCES account (id),
  CONSTRAINT screening_replacement_two_ck CHECK (left_id <> came_id),
  CONSTRAINT screening_replacement_reason_ck CHECK (reason <> '')
);
