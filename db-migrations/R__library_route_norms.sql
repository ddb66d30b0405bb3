-- What the learning routes of the integration act ask. The level of the Z route is its aim; it closes with an interview.
DELETE FROM library_route_norm;

INSERT INTO library_route_norm (route, position, valid_from_on, kind, skill, level, lowered_level, ledgers, amount_key,
  asylum_only, source, mark) VALUES
  ('B1', 10, '2022-01-01', 'LEVEL', 'LISTENING', 'B1', 'A2', '', NULL, 0, 'Wet inburgering 2021, artikel 7; hamrah.nl', 'FOUND'),
  ('B1', 20, '2022-01-01', 'LEVEL', 'READING', 'B1', 'A2', '', NULL, 0, 'Wet inburgering 2021, artikel 7; hamrah.nl', 'FOUND'),
  ('B1', 30, '2022-01-01', 'LEVEL', 'SPEAKING', 'B1', 'A2', '', NULL, 0, 'Wet inburgering 2021, artikel 7; hamrah.nl', 'FOUND'),
  ('B1', 40, '2022-01-01', 'LEVEL', 'WRITING', 'B1', 'A2', '', NULL, 0, 'Wet inburgering 2021, artikel 7; hamrah.nl', 'FOUND'),
  ('EDUCATION', 10, '2022-01-01', 'LEVEL', 'LISTENING', 'B1', NULL, '', NULL, 0, 'Wet inburgering 2021, artikel 8; hamrah.nl', 'FOUND'),
  ('EDUCATION', 20, '2022-01-01', 'LEVEL', 'READING', 'B1', NULL, '', NULL, 0, 'Wet inburgering 2021, artikel 8; hamrah.nl', 'FOUND'),
  ('EDUCATION', 30, '2022-01-01', 'LEVEL', 'SPEAKING', 'B1', NULL, '', NULL, 0, 'Wet inburgering 2021, artikel 8; hamrah.nl', 'FOUND'),
  ('EDUCATION', 40, '2022-01-01', 'LEVEL', 'WRITING', 'B1', NULL, '', NULL, 0, 'Wet inburgering 2021, artikel 8; hamrah.nl', 'FOUND'),
  ('SELF_RELIANCE', 10, '2022-01-01', 'LEVEL', 'LISTENING', 'A1', NULL, '', NULL, 0, 'Besluit inburgering 2021, artikel 3.14', 'LAW'),
  ('SELF_RELIANCE', 20, '2022-01-01', 'LEVEL', 'READING', 'A1', NULL, '', NULL, 0, 'Besluit inburgering 2021, artikel 3.14', 'LAW'),
  ('SELF_RELIANCE', 30, '2022-01-01', 'LEVEL', 'SPEAKING', 'A1', NULL, '', NULL, 0, 'Besluit inburgering 2021, artikel 3.14', 'LAW'),
  ('SELF_RELIANCE', 40, '2022-01-01', 'LEVEL', 'WRITING', 'A1', NULL, '', NULL, 0, 'Besluit inburgering 2021, artikel 3.14', 'LAW'),
  ('B1', 50, '2022-01-01', 'HOURS', NULL, NULL, NULL, 'MAP_PRACTICE', 'map.practice_hours', 0, 'divosa.nl; nt2.nl; leudal.nl', 'LAW'),
  ('B1', 60, '2022-01-01', 'HOURS', NULL, NULL, NULL, 'PVT', 'pvt.hours', 0, 'Besluit inburgering 2021, artikel 3.1', 'LAW'),
  ('EDUCATION', 50, '2022-01-01', 'HOURS', NULL, NULL, NULL, 'NT2', 'education_route.language_hours', 0, 'hamrah.nl', 'FOUND'),
  ('EDUCATION', 60, '2022-01-01', 'HOURS', NULL, NULL, NULL, 'PVT', 'pvt.hours', 0, 'Besluit inburgering 2021, artikel 3.1', 'LAW'),
  ('SELF_RELIANCE', 50, '2022-01-01', 'HOURS', NULL, NULL, NULL, 'NT2 KNM', 'z_route.course_hours', 0, 'Besluit inburgering 2021, artikel 3.14', 'LAW'),
  ('SELF_RELIANCE', 60, '2022-01-01', 'HOURS', NULL, NULL, NULL, 'PARTICIPATION', 'z_route.participation_hours', 1, 'Besluit inburgering 2021, artikel 3.14', 'LAW'),
  ('SELF_RELIANCE', 70, '2022-01-01', 'HOURS', NULL, NULL, NULL, 'MAP_PRACTICE', 'map.practice_hours', 0, 'divosa.nl; nt2.nl; leudal.nl', 'LAW'),
  ('SELF_RELIANCE', 80, '2022-01-01', 'HOURS', NULL, NULL, NULL, 'PVT', 'pvt.hours', 0, 'Besluit inburgering 2021, artikel 3.1', 'LAW');
