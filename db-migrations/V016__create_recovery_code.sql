-- Codes for whoever lost their telephone, each good for once. The first four signs say which one it is, the rest is
-- kept as a hash only.
CREATE TABLE recovery_code (
  id BIGINT NOT NULL AUTO_INCREMENT,
  account_id BIGINT NOT NULL,
  selector CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code_hash VARCHAR(200) CHARACTER SET ascii NOT NULL,
  made_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  CONSTRAINT recovery_code_pk PRIMARY KEY (id),
  CONSTRAINT recovery_code_uq UNIQUE (account_id, selector),
  CONSTRAINT recovery_code_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
