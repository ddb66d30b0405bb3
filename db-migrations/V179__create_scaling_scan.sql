-- A scan of whether a trajectory can grow. One is open at a time; a closed one stays to be read.
CREATE TABLE scaling_scan (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  trajectory_id BIGINT NOT NULL,
  began_on DATE NOT NULL,
  closed_on DATE NULL,
  created_at DATETIME(6) NOT NULL,
  created_by_id BIGINT NOT NULL,
  CONSTRAINT scaling_scan_pk PRIMARY KEY (id),
  CONSTRAINT scaling_scan_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT scaling_scan_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT scaling_scan_trajectory_fk FOREIGN KEY (trajectory_id) REFERENCES trajectory (id) ON DELETE CASCADE,
  CONSTRAINT scaling_scan_created_by_fk FOREIGN KEY (created_by_id) REFERENCES account (id),
  CONSTRAINT scaling_scan_days_ck CHECK (closed_on IS NULL OR closed_on >= began_on),
  INDEX scaling_scan_trajectory_ix (organisation_id, trajectory_id, began_on)
);
