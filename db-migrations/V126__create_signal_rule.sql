-- When something needs attention: from when on it is too long, too often or too little, and after how many days somebody
-- above sees it too. Standard rows are those of R__signal_rules.sql.
CREATE TABLE signal_rule (
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  unit VARCHAR(10) CHARACTER SET ascii NOT NULL,
  threshold INT NOT NULL,
  urgency VARCHAR(10) CHARACTER SET ascii NOT NULL,
  escalate_days INT NOT NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT signal_rule_pk PRIMARY KEY (kind),
  CONSTRAINT signal_rule_unit_ck CHECK (unit IN ('NONE', 'DAYS', 'MONTHS', 'TIMES', 'PERCENT')),
  CONSTRAINT signal_rule_urgency_ck CHECK (urgency IN ('NOW', 'SOON', 'LATER')),
  CONSTRAINT signal_rule_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);

-- What an organisation wants otherwise, and why.
CREATE TABLE signal_setting (
  organisation_id BIGINT NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  is_on TINYINT(1) NOT NULL,
  threshold INT NOT NULL,
  escalate_days INT NOT NULL,
  reason VARCHAR(300) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by_id BIGINT NOT NULL,
  CONSTRAINT signal_setting_pk PRIMARY KEY (organisation_id, kind),
  CONSTRAINT signal_setting_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT signal_setting_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id),
  CONSTRAINT signal_setting_threshold_ck CHECK (threshold BETWEEN 0 AND 1000),
  CONSTRAINT signal_setting_escalate_ck CHECK (escalate_days BETWEEN 0 AND 365)
);
