-- Words of a trade to begin with, to be gone through with the employer. National: they belong to nobody.
CREATE TABLE library_trade_list (
  list_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(120) NOT NULL,
  label_en VARCHAR(120) NOT NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_trade_list_pk PRIMARY KEY (list_key),
  CONSTRAINT library_trade_list_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);

CREATE TABLE library_trade_word (
  list_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  theme VARCHAR(60) NOT NULL,
  safety TINYINT(1) NOT NULL,
  word VARCHAR(80) NOT NULL,
  meaning VARCHAR(300) NOT NULL,
  example VARCHAR(300) NOT NULL,
  CONSTRAINT library_trade_word_pk PRIMARY KEY (list_key, position)
);
