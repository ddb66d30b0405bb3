-- An employer as an organisation knows it: a municipality keeps those it works with, an employer keeps its own.
CREATE TABLE employer (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  name VARCHAR(120) NOT NULL,
  sector VARCHAR(60) NOT NULL DEFAULT '',
  contact VARCHAR(120) NOT NULL DEFAULT '',
  note VARCHAR(1000) NOT NULL DEFAULT '',
  created_at DATETIME(6) NOT NULL,
  created_by_id BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  deleted_at DATETIME(6) NULL,
  deleted_by_id BIGINT NULL,
  CONSTRAINT employer_pk PRIMARY KEY (id),
  CONSTRAINT employer_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT employer_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT employer_created_by_fk FOREIGN KEY (created_by_id) REFERENCES account (id),
  CONSTRAINT employer_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT employer_deleted_by_fk FOREIGN KEY (deleted_by_id) REFERENCES account (id),
  INDEX employer_name_ix (organisation_id, deleted_at, name)
);
