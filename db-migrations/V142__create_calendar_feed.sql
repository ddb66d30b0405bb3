-- A calendar that somebody's own program reads: planned contacts of one account in one organisation. The address is
-- nowhere: only the hash of its token. Who revokes it, removes the row.
CREATE TABLE calendar_feed (
  organisation_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  made_at DATETIME(6) NOT NULL,
  read_at DATETIME(6) NULL,
  CONSTRAINT calendar_feed_pk PRIMARY KEY (organisation_id, account_id),
  CONSTRAINT calendar_feed_token_uq UNIQUE (token_hash),
  CONSTRAINT calendar_feed_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT calendar_feed_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
