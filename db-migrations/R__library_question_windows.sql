-- When questions can be answered on somebody's own page.
DELETE FROM library_question_window;

INSERT INTO library_question_window (questionnaire, months_after, valid_from_on, opens_days_before, closes_days_after, source, mark) VALUES
  ('confidence', 0, '2022-01-01', 14, 42, 'aanname: twee weken voor tot zes weken na de start', 'ASSUMPTION'),
  ('confidence', 3, '2022-01-01', 14, 42, 'aanname: twee weken voor tot zes weken na drie maanden', 'ASSUMPTION'),
  ('confidence', 12, '2022-01-01', 14, 42, 'aanname: twee weken voor tot zes weken na twaalf maanden', 'ASSUMPTION');
