-- What one organisation (the owner) lets another work with, in which role, from one day until another (not included).
-- Rows are ended, never removed: who could see what, and when, stays known.
CREATE TABLE share (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  subject_kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  subject_uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  partner_id BIGINT NOT NULL,
  role VARCHAR(30) NOT NULL,
  valid_from_on DATE NOT NULL,
  valid_until_on DATE NULL,
  created_at DATETIME(6) NOT NULL,
  created_by_id BIGINT NOT NULL,
  CONSTRAINT share_pk PRIMARY KEY (id),
  CONSTRAINT share_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT share_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT share_partner_fk FOREIGN KEY (partner_id) REFERENCES organisation (id),
  CONSTRAINT share_created_by_fk FOREIGN KEY (created_by_id) REFERENCES account (id),
  CONSTRAINT share_kind_ck CHECK (subject_kind IN ('CASE')),
  CONSTRAINT share_role_ck CHECK (role IN ('COORDINATOR', 'COACH', 'LANGUAGE_PROVIDER', 'EMPLOYER',
    'WORKPLACE_TRAINER', 'ANALYST')),
  CONSTRAINT share_other_ck CHECK (partner_id <> organisation_id),
  CONSTRAINT share_period_ck CHECK (valid_until_on IS NULL OR valid_until_on >= valid_from_on),
  INDEX share_subject_ix (organisation_id, subject_kind, subject_uuid),
  INDEX share_partner_ix (partner_id, subject_kind, subject_uuid)
);
