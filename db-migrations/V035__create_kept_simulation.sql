-- What draws came to, kept beside a case with all it takes to repeat them: the canonical text of the model, its
-- SHA-256, the version of the engine, seed and number of draws. At most twenty for each case, which the service keeps
-- under a lock. Never changed, but for being deleted and brought back.
CREATE TABLE kept_simulation (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  case_id BIGINT NOT NULL,
  note VARCHAR(500) NOT NULL DEFAULT '',
  model MEDIUMTEXT NOT NULL,
  model_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  engine_version VARCHAR(40) NOT NULL,
  seed BIGINT NOT NULL,
  draws INT NOT NULL,
  results MEDIUMTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  created_by_id BIGINT NOT NULL,
  deleted_at DATETIME(6) NULL,
  deleted_by_id BIGINT NULL,
  CONSTRAINT kept_simulation_pk PRIMARY KEY (id),
  CONSTRAINT kept_simulation_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT kept_simulation_draws_ck CHECK (draws >= 1),
  CONSTRAINT kept_simulation_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT kept_simulation_case_fk FOREIGN KEY (case_id) REFERENCES cost_benefit_case (id) ON DELETE CASCADE,
  CONSTRAINT kept_simulation_created_by_fk FOREIGN KEY (created_by_id) REFERENCES account (id),
  CONSTRAINT kept_simulation_deleted_by_fk FOREIGN KEY (deleted_by_id) REFERENCES account (id),
  INDEX kept_simulation_case_ix (organisation_id, case_id, deleted_at, id)
);
