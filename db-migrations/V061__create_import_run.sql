-- That a table came in: what kind, the SHA-256 of the file, and what became of its rows. Nothing of what stood in it.
CREATE TABLE import_run (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  rows_new INT NOT NULL,
  rows_changed INT NOT NULL,
  rows_unchanged INT NOT NULL,
  rows_wrong INT NOT NULL,
  rows_double INT NOT NULL,
  imported_at DATETIME(6) NOT NULL,
  imported_by_id BIGINT NOT NULL,
  CONSTRAINT import_run_pk PRIMARY KEY (id),
  CONSTRAINT import_run_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT import_run_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT import_run_imported_by_fk FOREIGN KEY (imported_by_id) REFERENCES account (id),
  INDEX import_run_file_ix (organisation_id, kind, sha256, imported_at)
);
