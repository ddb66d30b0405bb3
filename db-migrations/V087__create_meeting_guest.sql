-- Whom of the people with a file a meeting was for, and who came: so that a file tells how somebody heard of a cohort.
CREATE TABLE meeting_guest (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  meeting_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  came TINYINT(1) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  noted_by_id BIGINT NOT NULL,
  CONSTRAINT meeting_guest_pk PRIMARY KEY (id),
  CONSTRAINT meeting_guest_uq UNIQUE (organisation_id, meeting_id, person_id),
  CONSTRAINT meeting_guest_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT meeting_guest_meeting_fk FOREIGN KEY (meeting_id) REFERENCES cohort_meeting (id) ON DELETE CASCADE,
  CONSTRAINT meeting_guest_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT meeting_guest_noted_by_fk FOREIGN KEY (noted_by_id) REFERENCES account (id)
);
