-- The Dutch that some work usually asks at least, by skill: reference data of a repeatable migration.
CREATE TABLE library_language_use (
  use_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(120) NOT NULL,
  label_en VARCHAR(120) NOT NULL,
  listening VARCHAR(2) CHARACTER SET ascii NULL,
  speaking VARCHAR(2) CHARACTER SET ascii NULL,
  reading VARCHAR(2) CHARACTER SET ascii NULL,
  writing VARCHAR(2) CHARACTER SET ascii NULL,
  note_nl VARCHAR(400) NOT NULL,
  note_en VARCHAR(400) NOT NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_language_use_pk PRIMARY KEY (use_key)
);
