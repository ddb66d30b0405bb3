-- Words of a trade for one function of the organisation, in the order in which they are learned. Who knows which word is
-- written down nowhere. A starter is a word of the library that nobody went through with the employer yet.
CREATE TABLE trade_word (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii NOT NULL,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  job_function_id BIGINT NOT NULL,
  position INT NOT NULL,
  theme VARCHAR(60) NOT NULL DEFAULT '',
  safety TINYINT(1) NOT NULL DEFAULT 0,
  starter TINYINT(1) NOT NULL DEFAULT 0,
  word VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  meaning VARCHAR(300) NOT NULL DEFAULT '',
  example VARCHAR(300) NOT NULL DEFAULT '',
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT trade_word_pk PRIMARY KEY (id),
  CONSTRAINT trade_word_uuid_uq UNIQUE (organisation_id, uuid),
  CONSTRAINT trade_word_word_uq UNIQUE (organisation_id, job_function_id, word),
  CONSTRAINT trade_word_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT trade_word_function_fk FOREIGN KEY (job_function_id) REFERENCES job_function (id) ON DELETE CASCADE,
  CONSTRAINT trade_word_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id)
);
