-- When it is asked how people are doing, and until how long after that an answer still counts for that moment.
DELETE FROM library_outcome_moment;

INSERT INTO library_outcome_moment (months, days_open, valid_from_on, valid_until_on, source, mark) VALUES
  (3, 45, '2022-01-01', NULL, 'VIA, pilot 4: behoud na 3, 6, 12 en 24 maanden; hoe lang een antwoord telt is een aanname van Duaal', 'FOUND'),
  (6, 60, '2022-01-01', NULL, 'VIA, pilot 4: behoud na 3, 6, 12 en 24 maanden; hoe lang een antwoord telt is een aanname van Duaal', 'FOUND'),
  (12, 90, '2022-01-01', NULL, 'VIA, pilot 4: behoud na 3, 6, 12 en 24 maanden; hoe lang een antwoord telt is een aanname van Duaal', 'FOUND'),
  (18, 90, '2022-01-01', NULL, 'Duaal: halverwege het tweede jaar lopen eerste contracten af', 'ASSUMPTION'),
  (24, 120, '2022-01-01', NULL, 'VIA, pilot 4: behoud na 3, 6, 12 en 24 maanden; hoe lang een antwoord telt is een aanname van Duaal', 'FOUND');
