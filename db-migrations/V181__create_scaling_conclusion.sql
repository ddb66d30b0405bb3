-- What was agreed on about a criterion or factor; of an attention point, whether it is seen to, and how.
CREATE TABLE scaling_conclusion (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  scan_id BIGINT NOT NULL,
  item_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  mark INT NULL,
  settled TINYINT(1) NULL,
  text VARCHAR(2000) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT scaling_conclusion_pk PRIMARY KEY (id),
  CONSTRAINT scaling_conclusion_once_uq UNIQUE (organisation_id, scan_id, item_key),
  CONSTRAINT scaling_conclusion_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT scaling_conclusion_scan_fk FOREIGN KEY (scan_id) REFERENCES scaling_scan (id) ON DELETE CASCADE,
  CONSTRAINT scaling_conclusion_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT scaling_conclusion_mark_ck CHECK ((mark IS NULL) <> (settled IS NULL)),
  CONSTRAINT scaling_conclusion_range_ck CHECK (mark IS NULL OR mark BETWEEN 1 AND 5)
);
