-- What somebody was typing and had not saved yet: one row for each account, thing and field; nobody else sees it.
-- base_version and base_content say what the field held when the typing began, so that a draft on what was changed
-- meanwhile can be laid beside it. Kept for 30 days at most.
CREATE TABLE draft (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  account_id BIGINT NOT NULL,
  subject_kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  subject_uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  field VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content MEDIUMTEXT NOT NULL,
  base_version BIGINT NOT NULL,
  base_content MEDIUMTEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  CONSTRAINT draft_pk PRIMARY KEY (id),
  CONSTRAINT draft_uq UNIQUE (organisation_id, account_id, subject_kind, subject_uuid, field),
  CONSTRAINT draft_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT draft_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  INDEX draft_saved_ix (saved_at)
);
