-- Which columns of a list somebody wants to see: personal, one row for each page. column_keys holds them, in the order
-- of the list, divided by dots.
CREATE TABLE shown_columns (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  account_id BIGINT NOT NULL,
  page VARCHAR(40) CHARACTER SET ascii NOT NULL,
  column_keys VARCHAR(500) CHARACTER SET ascii NOT NULL,
  chosen_at DATETIME(6) NOT NULL,
  CONSTRAINT shown_columns_pk PRIMARY KEY (id),
  CONSTRAINT shown_columns_uq UNIQUE (organisation_id, account_id, page),
  CONSTRAINT shown_columns_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT shown_columns_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
