-- Since when a rule is as it is.
ALTER TABLE signal_rule
  ADD COLUMN since_on DATE NOT NULL DEFAULT '2026-11-16' AFTER escalate_days;
