-- Somebody who signs in. An account belongs to nobody's file: what it may do stands in membership.
CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  login_name VARCHAR(120) NOT NULL,
  display_name VARCHAR(120) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  enabled TINYINT(1) NOT NULL DEFAULT 1,
  demo TINYINT(1) NOT NULL DEFAULT 0,
  CONSTRAINT account_pk PRIMARY KEY (id),
  CONSTRAINT account_uuid_uq UNIQUE (uuid),
  CONSTRAINT account_login_name_uq UNIQUE (login_name)
);
