-- Exams and their parts.
DELETE FROM library_exam;

INSERT INTO library_exam (exam_key, position, label_nl, label_en, note_nl, note_en, organiser_nl, organiser_en, language_level, skill, minutes, amount_key, source, mark) VALUES
  ('a1.abroad', 10, 'Basisexamen inburgering buitenland', 'Basic exam abroad', 'Voor wie nog niet in Nederland is.', 'For those who are not in the Netherlands yet.', 'DUO', 'DUO', 'A1', NULL, NULL, NULL, 'inburgeren.nl; taalspiegel.nl', 'FOUND'),
  ('a1.z_route', 20, 'Eindgesprek Z-route', 'Closing interview of the Z route', 'Een gesprek, geen examen; doel is A1.', 'An interview, no exam; the aim is A1.', 'Gemeente', 'Municipality', 'A1', NULL, NULL, NULL, 'Besluit inburgering 2021, artikel 3.14', 'LAW'),
  ('a2.reading', 30, 'Inburgeringsexamen A2, lezen', 'Integration exam A2, reading', '', '', 'DUO', 'DUO', 'A2', 'READING', 65, 'exam.part', 'inburgeren.nl; taalspiegel.nl', 'FOUND'),
  ('a2.listening', 40, 'Inburgeringsexamen A2, luisteren', 'Integration exam A2, listening', '', '', 'DUO', 'DUO', 'A2', 'LISTENING', 45, 'exam.part', 'inburgeren.nl; taalspiegel.nl', 'FOUND'),
  ('a2.writing', 50, 'Inburgeringsexamen A2, schrijven', 'Integration exam A2, writing', 'Vier opdrachten, met pen en papier.', 'Four tasks, with pen and paper.', 'DUO', 'DUO', 'A2', 'WRITING', 40, 'exam.part', 'inburgeren.nl; taalspiegel.nl', 'FOUND'),
  ('a2.speaking', 60, 'Inburgeringsexamen A2, spreken', 'Integration exam A2, speaking', 'Zestien opdrachten.', 'Sixteen items.', 'DUO', 'DUO', 'A2', 'SPEAKING', 35, 'exam.part', 'inburgeren.nl; taalspiegel.nl', 'FOUND'),
  ('knm', 70, 'Kennis van de Nederlandse maatschappij (KNM)', 'Knowledge of Dutch society (KNM)', 'Voor elke leerroute.', 'For every learning route.', 'DUO', 'DUO', NULL, NULL, 45, 'exam.part', 'inburgeren.nl; taalspiegel.nl', 'FOUND'),
  ('b1.state', 80, 'Staatsexamen NT2, programma I', 'State exam in Dutch, programme I', '', '', 'DUO', 'DUO', 'B1', NULL, NULL, NULL, 'inburgeren.nl; taalspiegel.nl', 'FOUND'),
  ('b2.state', 90, 'Staatsexamen NT2, programma II', 'State exam in Dutch, programme II', '', '', 'DUO', 'DUO', 'B2', NULL, NULL, NULL, 'inburgeren.nl; taalspiegel.nl', 'FOUND');
