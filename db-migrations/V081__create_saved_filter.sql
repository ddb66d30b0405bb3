-- Filters that somebody gave a name, to choose again: personal, one list for each page. query holds what the address of
-- the page says of the filter, never what was searched for in names: that would keep a name after its file is gone.
CREATE TABLE saved_filter (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  account_id BIGINT NOT NULL,
  page VARCHAR(40) CHARACTER SET ascii NOT NULL,
  name VARCHAR(60) NOT NULL,
  query VARCHAR(1000) NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  CONSTRAINT saved_filter_pk PRIMARY KEY (id),
  CONSTRAINT saved_filter_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT saved_filter_name_uq UNIQUE (organisation_id, account_id, page, name),
  CONSTRAINT saved_filter_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT saved_filter_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
