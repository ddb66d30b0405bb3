-- Topics of contacts and ready-made texts that every organisation starts with; filled by R__coaching_wordings.sql.
CREATE TABLE coaching_standard_wording (
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  wording_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(80) NOT NULL,
  label_en VARCHAR(80) NOT NULL,
  content_nl VARCHAR(1000) NOT NULL DEFAULT '',
  content_en VARCHAR(1000) NOT NULL DEFAULT '',
  CONSTRAINT coaching_standard_wording_pk PRIMARY KEY (kind, wording_key),
  CONSTRAINT coaching_standard_wording_kind_ck CHECK (kind IN ('TOPIC', 'TEMPLATE'))
);

-- What an organisation made of them: an own topic or text, or another wording of a standard one. What is not used any
-- more stays, so that contacts of earlier still say what they were about.
CREATE TABLE coaching_wording (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  wording_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  label VARCHAR(80) NOT NULL,
  content VARCHAR(1000) NOT NULL DEFAULT '',
  used TINYINT(1) NOT NULL DEFAULT 1,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT coaching_wording_pk PRIMARY KEY (id),
  CONSTRAINT coaching_wording_key_uq UNIQUE (organisation_id, kind, wording_key),
  CONSTRAINT coaching_wording_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT coaching_wording_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT coaching_wording_kind_ck CHECK (kind IN ('TOPIC', 'TEMPLATE'))
);
