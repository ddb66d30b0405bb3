-- What somebody thinks of one criterion or factor, with what that rests on. The row of an organisation that is let in
-- belongs to the owner of the trajectory, as the scan does; which organisation it was is kept by name.
CREATE TABLE scaling_mark (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  scan_id BIGINT NOT NULL,
  item_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  account_id BIGINT NOT NULL,
  organisation_name VARCHAR(120) NOT NULL,
  mark INT NOT NULL,
  evidence VARCHAR(2000) NOT NULL,
  marked_at DATETIME(6) NOT NULL,
  CONSTRAINT scaling_mark_pk PRIMARY KEY (id),
  CONSTRAINT scaling_mark_once_uq UNIQUE (organisation_id, scan_id, item_key, account_id),
  CONSTRAINT scaling_mark_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT scaling_mark_scan_fk FOREIGN KEY (scan_id) REFERENCES scaling_scan (id) ON DELETE CASCADE,
  CONSTRAINT scaling_mark_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT scaling_mark_mark_ck CHECK (mark BETWEEN 1 AND 5),
  CONSTRAINT scaling_mark_evidence_ck CHECK (evidence <> '')
);
