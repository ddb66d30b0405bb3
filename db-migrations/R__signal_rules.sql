-- When something needs attention, where an organisation did not say otherwise. Assumed, save where a source is named.
DELETE FROM signal_rule;

INSERT INTO signal_rule (kind, position, unit, threshold, urgency, escalate_days, source, mark) VALUES
  ('lesson.streak', 10, 'TIMES', 3, 'NOW', 5, 'Duaal: drie keer achter elkaar is geen toeval meer', 'ASSUMPTION'),
  ('lesson.low', 20, 'PERCENT', 80, 'SOON', 10, 'Duaal: gerekend over de laatste vier weken; 80 % is gangbaar in contracten met taalaanbieders', 'ASSUMPTION'),
  ('language.behind', 30, 'NONE', 0, 'SOON', 14, 'Duaal: zo gauw de prognose achterloopt op wat werk of wet vraagt', 'ASSUMPTION'),
  ('language.term', 40, 'MONTHS', 6, 'NOW', 14, 'Duaal: een half jaar is nodig om nog examens te plannen', 'ASSUMPTION'),
  ('language.unmeasured', 50, 'DAYS', 180, 'LATER', 30, 'Duaal: twee metingen per jaar zijn genoeg om bij te sturen', 'ASSUMPTION'),
  ('candidate.waiting', 60, 'DAYS', 28, 'SOON', 14, 'Duaal: vier weken zonder bericht is lang voor wie wacht', 'ASSUMPTION'),
  ('candidate.noCoach', 70, 'DAYS', 7, 'NOW', 3, 'Duaal: wie begint, heeft iemand die belt', 'ASSUMPTION'),
  ('handover.meeting', 80, 'DAYS', 0, 'NOW', 5, 'VIA, pilot 8: warme overdracht', 'FOUND'),
  ('handover.contact', 90, 'DAYS', 0, 'NOW', 3, 'VIA, pilot 8: contact binnen vijf werkdagen na de overdracht', 'FOUND'),
  ('plan.task', 100, 'DAYS', 0, 'NOW', 7, 'Duaal: wat is afgesproken, gebeurt of wordt verzet', 'ASSUMPTION'),
  ('plan.decision', 110, 'DAYS', 0, 'NOW', 5, 'Duaal: een besluit dat niet valt, houdt iedereen op', 'ASSUMPTION'),
  ('lesson.untold', 120, 'TIMES', 2, 'SOON', 7, 'Duaal: zonder aanwezigheid tellen gegeven uren niet mee', 'ASSUMPTION');
