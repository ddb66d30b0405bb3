-- A report of discrimination or an unsafe floor, for the confidential persons of an organisation. What is in it is
-- encrypted with the secret of the installation; who made it stands nowhere but in there, and only if they said so.
-- Days only, no times: a time would lead to who was signed in.
CREATE TABLE confidential_report (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  -- what only the code of the reporter leads to
  code_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'NEW',
  kind_sealed TEXT CHARACTER SET ascii NOT NULL,
  reporter_sealed TEXT CHARACTER SET ascii NOT NULL,
  made_on DATE NOT NULL,
  closed_on DATE NULL,
  CONSTRAINT confidential_report_pk PRIMARY KEY (id),
  CONSTRAINT confidential_report_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT confidential_report_code_uq UNIQUE (organisation_id, code_hash),
  CONSTRAINT confidential_report_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT confidential_report_state_ck CHECK (state IN ('NEW', 'TAKEN', 'CLOSED')),
  CONSTRAINT confidential_report_closed_ck CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
);

-- What was said in it, by the reporter or by a confidential person.
CREATE TABLE confidential_message (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  side VARCHAR(10) CHARACTER SET ascii NOT NULL,
  -- the name of a confidential person; empty for the reporter
  author VARCHAR(120) NOT NULL DEFAULT '',
  said_on DATE NOT NULL,
  text_sealed MEDIUMTEXT CHARACTER SET ascii NOT NULL,
  CONSTRAINT confidential_message_pk PRIMARY KEY (id),
  CONSTRAINT confidential_message_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT confidential_message_report_fk FOREIGN KEY (report_id) REFERENCES confidential_report (id) ON DELETE CASCADE,
  CONSTRAINT confidential_message_side_ck CHECK (side IN ('REPORTER', 'READER')),
  CONSTRAINT confidential_message_author_ck CHECK (side = 'READER' OR author = '')
);
