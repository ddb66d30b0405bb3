-- A value that an organisation uses instead of the national one.
CREATE TABLE own_amount (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  amount_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  amount DECIMAL(15,6) NOT NULL,
  valid_from_on DATE NOT NULL,
  valid_until_on DATE NULL,
  reason VARCHAR(300) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT own_amount_pk PRIMARY KEY (id),
  CONSTRAINT own_amount_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT own_amount_start_uq UNIQUE (organisation_id, amount_key, valid_from_on),
  CONSTRAINT own_amount_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT own_amount_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT own_amount_amount_fk FOREIGN KEY (amount_key) REFERENCES library_amount (amount_key),
  CONSTRAINT own_amount_until_ck CHECK (valid_until_on IS NULL OR valid_until_on >= valid_from_on)
);
