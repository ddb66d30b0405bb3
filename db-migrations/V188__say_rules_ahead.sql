-- A rule about something that ends counts days ahead of its end; within so many days of it, it is for now.
ALTER TABLE signal_rule
  DROP CONSTRAINT signal_rule_unit_ck,
  ADD CONSTRAINT signal_rule_unit_ck CHECK (unit IN ('NONE', 'DAYS', 'DAYS_AHEAD', 'MONTHS', 'TIMES', 'PERCENT')),
  ADD COLUMN now_days INT NULL AFTER urgency,
  ADD CONSTRAINT signal_rule_now_ck CHECK (now_days BETWEEN 0 AND 1000);
