-- Kinds of agreements about language at work: what a team can agree on, who usually sees to it and how often. National:
-- it belongs to nobody. What holds on a day is offered; agreements that were made keep their kind afterwards.
CREATE TABLE library_agreement_kind (
  kind_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(160) NOT NULL,
  label_en VARCHAR(160) NOT NULL,
  hint_nl VARCHAR(400) NOT NULL,
  hint_en VARCHAR(400) NOT NULL,
  side VARCHAR(10) CHARACTER SET ascii NOT NULL,
  every_weeks INT NULL,
  helps VARCHAR(10) CHARACTER SET ascii NULL,
  valid_from_on DATE NOT NULL,
  valid_until_on DATE NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_agreement_kind_pk PRIMARY KEY (kind_key),
  CONSTRAINT library_agreement_kind_side_ck CHECK (side IN ('EMPLOYER', 'COACH')),
  CONSTRAINT library_agreement_kind_helps_ck CHECK (helps IS NULL OR helps IN ('BUDDY')),
  CONSTRAINT library_agreement_kind_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);
