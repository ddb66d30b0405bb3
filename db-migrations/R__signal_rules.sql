-- When something needs attention, where an organisation did not say otherwise. Assumed, save where a source is named.
DELETE FROM signal_rule;

INSERT INTO signal_rule (kind, position, unit, threshold, urgency, escalate_days, since_on, source, mark) VALUES
  ('lesson.streak', 10, 'TIMES', 3, 'NOW', 5, '2026-11-16', 'Duaal: drie keer achter elkaar is geen toeval meer', 'ASSUMPTION'),
  ('lesson.low', 20, 'PERCENT', 80, 'SOON', 10, '2026-11-16', 'Duaal: gerekend over de laatste vier weken; 80 % is gangbaar in contracten met taalaanbieders', 'ASSUMPTION'),
  ('language.behind', 30, 'NONE', 0, 'SOON', 14, '2026-11-16', 'Duaal: zo gauw de prognose achterloopt op wat werk of wet vraagt', 'ASSUMPTION'),
  ('language.term', 40, 'MONTHS', 6, 'NOW', 14, '2026-11-16', 'Duaal: een half jaar is nodig om nog examens te plannen', 'ASSUMPTION'),
  ('language.unmeasured', 50, 'DAYS', 180, 'LATER', 30, '2026-11-16', 'Duaal: twee metingen per jaar zijn genoeg om bij te sturen', 'ASSUMPTION'),
  ('candidate.waiting', 60, 'DAYS', 28, 'SOON', 14, '2026-11-16', 'Duaal: vier weken zonder bericht is lang voor wie wacht', 'ASSUMPTION'),
  ('candidate.noCoach', 70, 'DAYS', 7, 'NOW', 3, '2026-11-16', 'Duaal: wie begint, heeft iemand die belt', 'ASSUMPTION'),
  ('handover.meeting', 80, 'DAYS', 0, 'NOW', 5, '2026-11-16', 'VIA, pilot 8: warme overdracht', 'FOUND'),
  ('handover.contact', 90, 'DAYS', 0, 'NOW', 3, '2026-11-16', 'VIA, pilot 8: contact binnen vijf werkdagen na de overdracht', 'FOUND'),
  ('plan.task', 100, 'DAYS', 0, 'NOW', 7, '2026-11-16', 'Duaal: wat is afgesproken, gebeurt of wordt verzet', 'ASSUMPTION'),
  ('plan.decision', 110, 'DAYS', 0, 'NOW', 5, '2026-11-16', 'Duaal: een besluit dat niet valt, houdt iedereen op', 'ASSUMPTION'),
  ('lesson.untold', 120, 'TIMES', 2, 'SOON', 7, '2026-11-16', 'Duaal: zonder aanwezigheid tellen gegeven uren niet mee', 'ASSUMPTION'),
  ('coach.contact', 130, 'DAYS', 28, 'NOW', 7, '2026-11-23', 'Duaal: ook lichte begeleiding is een contact per vier weken', 'ASSUMPTION'),
  ('coach.planned', 135, 'DAYS', 2, 'SOON', 7, '2026-11-24', 'Duaal: twee dagen om alsnog te bellen, of een andere dag te kiezen', 'ASSUMPTION'),
  ('coach.promise', 140, 'DAYS', 0, 'NOW', 7, '2026-11-23', 'Duaal: wat is beloofd, gebeurt of wordt opnieuw afgesproken', 'ASSUMPTION'),
  ('coach.barrier', 150, 'DAYS', 7, 'SOON', 14, '2026-11-23', 'VIA, pilot 7: bij een belemmering hoort een actie; een week om die af te spreken', 'ASSUMPTION'),
  ('coach.action', 160, 'DAYS', 0, 'SOON', 14, '2026-11-23', 'Duaal: een belemmering blijft bestaan als de actie blijft liggen', 'ASSUMPTION'),
  ('coach.handover', 170, 'DAYS', 2, 'NOW', 3, '2026-11-23', 'Duaal: tot het antwoord weet de deelnemer niet wie de coach is', 'ASSUMPTION'),
  ('coach.firstContact', 180, 'DAYS', 0, 'NOW', 3, '2026-11-23', 'VIA, pilot 8: contact binnen vijf werkdagen na de overdracht', 'FOUND'),
  ('work.contract', 190, 'DAYS_AHEAD', 42, 'SOON', 14, '2026-11-23', 'Duaal: de werkgever zegt een maand vooraf of het verder gaat (BW 7:668); twee weken eerder praten', 'ASSUMPTION'),
  ('work.certificate', 200, 'DAYS_AHEAD', 60, 'SOON', 14, '2026-11-23', 'Duaal: twee maanden om een cursus of toets te plannen', 'ASSUMPTION'),
  ('work.permit', 210, 'DAYS_AHEAD', 90, 'SOON', 7, '2026-11-23', 'Duaal: drie maanden om verlenging te regelen', 'ASSUMPTION'),
  ('work.absence', 220, 'DAYS', 14, 'SOON', 14, '2026-11-23', 'Duaal: na twee weken is een gesprek over terugkomen op zijn plaats', 'ASSUMPTION'),
  ('work.often', 230, 'TIMES', 3, 'SOON', 14, '2026-11-23', 'Duaal: drie keer in 90 dagen is gangbaar in verzuimbeleid', 'ASSUMPTION'),
  ('outcome.due', 235, 'DAYS', 28, 'SOON', 14, '2026-11-23', 'Duaal: binnen vier weken vragen, dan weten mensen nog hoe het toen was', 'ASSUMPTION'),
  ('inclusion.point_overdue', 240, 'DAYS', 0, 'LATER', 30, '2026-11-23', 'VIA, pilot 4: een punt met eigenaar en datum gebeurt, of wordt opnieuw afgesproken', 'ASSUMPTION'),
  ('inclusion.pulse_low', 250, 'PERCENT', 50, 'SOON', 14, '2026-11-23', 'Duaal: 50 % van de schaal is een 3, het midden van 1 tot en met 5', 'ASSUMPTION');

-- What ends is for now in its last two weeks, and once it ended.
UPDATE signal_rule SET now_days = 14 WHERE unit = 'DAYS_AHEAD';
