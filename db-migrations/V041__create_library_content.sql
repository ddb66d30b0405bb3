-- National building blocks, subsidies, findings, rules and exams: reference data of the repeatable migrations.
-- What each of them has several of (conditions, windows, topics, …) stands in library_part.
CREATE TABLE library_block (
  block_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  label_nl VARCHAR(120) NOT NULL,
  label_en VARCHAR(120) NOT NULL,
  note_nl VARCHAR(600) NOT NULL,
  note_en VARCHAR(600) NOT NULL,
  usual_weeks INT NOT NULL,
  hours_per_week DECIMAL(6,2) NOT NULL,
  group_size INT NOT NULL,
  price_amount_key VARCHAR(60) CHARACTER SET ascii NULL,
  price_number DECIMAL(15,6) NULL,
  price_unit VARCHAR(20) CHARACTER SET ascii NULL,
  provider VARCHAR(80) NOT NULL,
  payer VARCHAR(20) CHARACTER SET ascii NOT NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_block_pk PRIMARY KEY (block_key)
);

CREATE TABLE library_scheme (
  scheme_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(120) NOT NULL,
  label_en VARCHAR(120) NOT NULL,
  note_nl VARCHAR(600) NOT NULL,
  note_en VARCHAR(600) NOT NULL,
  payer VARCHAR(20) CHARACTER SET ascii NOT NULL,
  receiver VARCHAR(20) CHARACTER SET ascii NOT NULL,
  cash TINYINT(1) NOT NULL,
  ends_on DATE NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_scheme_pk PRIMARY KEY (scheme_key)
);

CREATE TABLE library_finding (
  finding_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  text_nl VARCHAR(600) NOT NULL,
  text_en VARCHAR(600) NOT NULL,
  study_nl VARCHAR(200) NOT NULL,
  study_en VARCHAR(200) NOT NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_finding_pk PRIMARY KEY (finding_key)
);

CREATE TABLE library_rule (
  rule_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(400) NOT NULL,
  label_en VARCHAR(400) NOT NULL,
  article VARCHAR(120) NOT NULL,
  severity VARCHAR(8) CHARACTER SET ascii NOT NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_rule_pk PRIMARY KEY (rule_key),
  CONSTRAINT library_rule_severity_ck CHECK (severity IN ('MUST', 'SHOULD'))
);

CREATE TABLE library_exam (
  exam_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(160) NOT NULL,
  label_en VARCHAR(160) NOT NULL,
  note_nl VARCHAR(400) NOT NULL,
  note_en VARCHAR(400) NOT NULL,
  organiser_nl VARCHAR(120) NOT NULL,
  organiser_en VARCHAR(120) NOT NULL,
  language_level VARCHAR(2) CHARACTER SET ascii NULL,
  skill VARCHAR(12) CHARACTER SET ascii NULL,
  minutes INT NULL,
  amount_key VARCHAR(60) CHARACTER SET ascii NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_exam_pk PRIMARY KEY (exam_key)
);

CREATE TABLE library_part (
  owner_kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  owner_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  part VARCHAR(20) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  word VARCHAR(80) CHARACTER SET ascii NOT NULL DEFAULT '',
  text_nl VARCHAR(400) NOT NULL DEFAULT '',
  text_en VARCHAR(400) NOT NULL DEFAULT '',
  amount DECIMAL(15,2) NULL,
  from_on DATE NULL,
  until_on DATE NULL,
  CONSTRAINT library_part_pk PRIMARY KEY (owner_kind, owner_key, part, position),
  CONSTRAINT library_part_owner_ck CHECK (owner_kind IN ('BLOCK', 'SCHEME', 'FINDING', 'RULE'))
);
