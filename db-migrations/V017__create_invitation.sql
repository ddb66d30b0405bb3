-- A link by which somebody makes an account, or sets a new password (and second factor) for the account they have.
-- The link itself is nowhere: only the hash of its token.
CREATE TABLE invitation (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  account_id BIGINT NULL,
  email VARCHAR(120) NOT NULL,
  display_name VARCHAR(120) NOT NULL,
  roles VARCHAR(300) CHARACTER SET ascii NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  made_at DATETIME(6) NOT NULL,
  made_by_id BIGINT NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  accepted_at DATETIME(6) NULL,
  revoked_at DATETIME(6) NULL,
  CONSTRAINT invitation_pk PRIMARY KEY (id),
  CONSTRAINT invitation_uuid_uq UNIQUE (uuid),
  CONSTRAINT invitation_token_uq UNIQUE (token_hash),
  CONSTRAINT invitation_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT invitation_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT invitation_made_by_fk FOREIGN KEY (made_by_id) REFERENCES account (id),
  CONSTRAINT invitation_kind_ck CHECK (kind IN ('ACCOUNT', 'PASSWORD', 'EVERYTHING')),
  CONSTRAINT invitation_account_ck CHECK ((kind = 'ACCOUNT') = (account_id IS NULL) OR accepted_at IS NOT NULL),
  INDEX invitation_made_ix (organisation_id, made_at)
);
