-- The Dutch that work usually asks at least: general knowledge to begin with, to be confirmed with the employer.
DELETE FROM library_language_use;

INSERT INTO library_language_use (use_key, position, label_nl, label_en, listening, speaking, reading, writing, note_nl, note_en, source, mark) VALUES
  ('production', 10, 'Productie en logistiek', 'Production and logistics', 'A1', NULL, NULL, NULL, 'Luisteren: A1 tot A2.', 'Listening: A1 to A2.', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('construction', 20, 'Bouw en VCA-basis', 'Construction and basic safety certificate (VCA)', 'A2', 'A2', 'A2', NULL, 'Het examen is er in meer talen.', 'The exam is available in several languages.', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('rail_safety', 30, 'Veiligheid op het spoor: instructie en alarm', 'Safety on the railway: instruction and alarm', 'B1', 'B1', NULL, NULL, 'Instructies, meldingen en alarm begrijpen en doorgeven.', 'To understand and pass on instructions, reports and alarms.', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('electro', 40, 'Elektrotechniek: BEI en VIAG', 'Electrical work: BEI and VIAG', NULL, NULL, 'B1', NULL, 'Lezen van voorschriften.', 'Reading of regulations.', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('driver', 50, 'Chauffeur, code 95 en rijbewijs D', 'Driver, code 95 and licence D', 'A2', 'A2', 'A2', NULL, 'A2 tot B1; het theorie-examen is in het Nederlands.', 'A2 to B1; the theory exam is in Dutch.', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('care2', 60, 'Zorg, niveau 2', 'Care, level 2', 'B1', 'B1', 'B1', 'B1', '', '', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('care3', 70, 'Zorg, niveau 3', 'Care, level 3', 'B1', 'B1', 'B1', 'B1', 'Spreken groeit naar B2; schrijven 2F tot 3F.', 'Speaking grows towards B2; writing 2F to 3F.', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('big', 80, 'Zorg met BIG-registratie', 'Care with BIG registration', 'B2', 'B2', 'B2', 'B2', 'B2 of hoger.', 'B2 or higher.', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('mbo1', 90, 'Mbo-1 (entree)', 'Vocational level 1 (entry)', 'A2', 'A2', 'A2', 'A2', '', '', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('mbo2', 100, 'Mbo-2', 'Vocational level 2', 'A2', 'A2', 'A2', 'A2', 'A2 tot B1.', 'A2 to B1.', 'algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('mbo34', 110, 'Mbo-3 en mbo-4', 'Vocational levels 3 and 4', 'B1', 'B1', 'B1', 'B1', 'B1 tot B2.', 'B1 to B2.', 'algemene kennis, om mee te beginnen', 'CONFIRM');
