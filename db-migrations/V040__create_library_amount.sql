-- National amounts that change with time. They belong to nobody and are written by the repeatable migrations only.
CREATE TABLE library_amount (
  amount_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  amount_group VARCHAR(20) CHARACTER SET ascii NOT NULL,
  label_nl VARCHAR(160) NOT NULL,
  label_en VARCHAR(160) NOT NULL,
  unit VARCHAR(40) NOT NULL,
  percent TINYINT(1) NOT NULL DEFAULT 0,
  ends_on DATE NULL,
  CONSTRAINT library_amount_pk PRIMARY KEY (amount_key),
  CONSTRAINT library_amount_group_ck CHECK (amount_group IN ('WAGE', 'CHARGES', 'BENEFIT', 'INTEGRATION', 'SUBSIDY',
    'SOCIAL_RETURN', 'PRICE', 'MARKET', 'DISCOUNT', 'LANGUAGE_HOURS', 'RULE'))
);

CREATE TABLE library_amount_value (
  amount_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  valid_from_on DATE NOT NULL,
  known_until_on DATE NULL,
  amount DECIMAL(15,6) NOT NULL,
  low DECIMAL(15,6) NULL,
  high DECIMAL(15,6) NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  note_nl VARCHAR(400) NULL,
  note_en VARCHAR(400) NULL,
  CONSTRAINT library_amount_value_pk PRIMARY KEY (amount_key, valid_from_on),
  CONSTRAINT library_amount_value_amount_fk FOREIGN KEY (amount_key) REFERENCES library_amount (amount_key)
    ON DELETE CASCADE,
  CONSTRAINT library_amount_value_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);
