-- What makes a floor one on which people stay: points of a checklist, for an employer as a whole or for each team.
-- National: it belongs to nobody. What holds on a day is offered; points that were worked on keep their key afterwards.
CREATE TABLE library_inclusion_point (
  point_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  scope VARCHAR(10) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(160) NOT NULL,
  label_en VARCHAR(160) NOT NULL,
  help_nl VARCHAR(400) NOT NULL,
  help_en VARCHAR(400) NOT NULL,
  valid_from_on DATE NOT NULL,
  valid_until_on DATE NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_inclusion_point_pk PRIMARY KEY (point_key),
  CONSTRAINT library_inclusion_point_scope_ck CHECK (scope IN ('EMPLOYER', 'TEAM')),
  CONSTRAINT library_inclusion_point_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);

-- How small a group may be to be shown, and how long a report is kept. Not amounts: no organisation may set them lower.
CREATE TABLE library_inclusion_norm (
  norm_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  valid_from_on DATE NOT NULL,
  amount INT NOT NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_inclusion_norm_pk PRIMARY KEY (norm_key, valid_from_on),
  CONSTRAINT library_inclusion_norm_amount_ck CHECK (amount > 0),
  CONSTRAINT library_inclusion_norm_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);
