CREATE TABLE moment (
  uuid CHAR(36) NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  CONSTRAINT moment_pk PRIMARY KEY (uuid)
);
CREATE TABLE owned (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  name VARCHAR(80) NOT NULL,
  CONSTRAINT owned_pk PRIMARY KEY (id)
);
