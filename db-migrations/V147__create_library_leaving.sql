-- Why people leave a trajectory and where they go: neutral words, without detail. National: it belongs to nobody. What
-- holds on a day is offered; facts that were written down keep their key afterwards. Each stands for a word of the
-- candidate's own list, so that a state and a course never tell two stories.
CREATE TABLE library_leaving (
  part VARCHAR(12) CHARACTER SET ascii NOT NULL,
  leaving_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(160) NOT NULL,
  label_en VARCHAR(160) NOT NULL,
  -- whether somebody is better off: counted apart from who is lost
  good TINYINT(1) NOT NULL DEFAULT 0,
  candidate_key VARCHAR(30) CHARACTER SET ascii NOT NULL,
  valid_from_on DATE NOT NULL,
  valid_until_on DATE NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_leaving_pk PRIMARY KEY (part, leaving_key),
  CONSTRAINT library_leaving_part_ck CHECK (part IN ('REASON', 'DESTINATION')),
  CONSTRAINT library_leaving_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);
