-- What a scan of whether a trajectory can grow looks at: criteria and success factors that get a mark, and attention
-- points to go through. National: it belongs to nobody. A scan keeps to what held on the day that it began.
CREATE TABLE library_scaling_item (
  item_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  part VARCHAR(12) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(160) NOT NULL,
  label_en VARCHAR(160) NOT NULL,
  help_nl VARCHAR(600) NOT NULL,
  help_en VARCHAR(600) NOT NULL,
  valid_from_on DATE NOT NULL,
  valid_until_on DATE NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_scaling_item_pk PRIMARY KEY (item_key),
  CONSTRAINT library_scaling_item_part_ck CHECK (part IN ('CRITERION', 'FACTOR', 'POINT')),
  CONSTRAINT library_scaling_item_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);
-- The numbers of a scan: the least mark that is enough, and the sizes at which money is reckoned.
CREATE TABLE library_scaling_norm (
  norm_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  number INT NOT NULL,
  valid_from_on DATE NOT NULL,
  valid_until_on DATE NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_scaling_norm_pk PRIMARY KEY (norm_key, valid_from_on),
  CONSTRAINT library_scaling_norm_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);
