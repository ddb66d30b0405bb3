-- A building block of an organisation's own. Levels are pairs of a skill and a level, ledgers are names, both divided
-- by spaces: they are read and written as a whole only.
CREATE TABLE own_block (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  name VARCHAR(80) NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  usual_weeks INT NOT NULL,
  hours_per_week DECIMAL(6,2) NOT NULL,
  group_size INT NOT NULL,
  price_amount_key VARCHAR(60) CHARACTER SET ascii NULL,
  price_number DECIMAL(15,6) NULL,
  price_unit VARCHAR(20) CHARACTER SET ascii NULL,
  provider VARCHAR(80) NOT NULL,
  payer VARCHAR(20) CHARACTER SET ascii NOT NULL,
  needed VARCHAR(120) CHARACTER SET ascii NOT NULL,
  reached VARCHAR(120) CHARACTER SET ascii NOT NULL,
  ledgers VARCHAR(120) CHARACTER SET ascii NOT NULL,
  conditions VARCHAR(1000) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT own_block_pk PRIMARY KEY (id),
  CONSTRAINT own_block_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT own_block_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT own_block_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT own_block_amount_fk FOREIGN KEY (price_amount_key) REFERENCES library_amount (amount_key)
);
