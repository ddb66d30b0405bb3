-- What the assessors agreed on, per criterion, with their reason.
CREATE TABLE screening_consensus (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  subject_id BIGINT NOT NULL,
  criterion_id BIGINT NOT NULL,
  answer INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  decided_by_id BIGINT NOT NULL,
  CONSTRAINT screening_consensus_pk PRIMARY KEY (id),
  CONSTRAINT screening_consensus_uq UNIQUE (organisation_id, subject_id, criterion_id),
  CONSTRAINT screening_consensus_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT screening_consensus_subject_fk FOREIGN KEY (subject_id) REFERENCES screening_subject (id)
    ON DELETE CASCADE,
  CONSTRAINT screening_consensus_criterion_fk FOREIGN KEY (criterion_id) REFERENCES screening_criterion (id)
    ON DELETE CASCADE,
  CONSTRAINT screening_consensus_decided_by_fk FOREIGN KEY (decided_by_id) REFERENCES account (id),
  CONSTRAINT screening_consensus_answer_ck CHECK (answer BETWEEN 1 AND 5),
  CONSTRAINT screening_consensus_reason_ck CHECK (reason <> '')
);
