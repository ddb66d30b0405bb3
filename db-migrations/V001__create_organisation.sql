-- An organisation owns what its people make; every business table names it.
CREATE TABLE organisation (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  name VARCHAR(120) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  demo TINYINT(1) NOT NULL DEFAULT 0,
  CONSTRAINT organisation_pk PRIMARY KEY (id),
  CONSTRAINT organisation_uuid_uq UNIQUE (uuid),
  CONSTRAINT organisation_kind_ck CHECK (kind IN ('MUNICIPALITY', 'EMPLOYER', 'TRAINING_PROVIDER', 'PARTNER'))
);
