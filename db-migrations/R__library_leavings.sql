-- Why people leave, and where they go. The first list is that of the field; good ones are marked.
DELETE FROM library_leaving;

INSERT INTO library_leaving (part, leaving_key, position, label_nl, label_en, good, candidate_key, valid_from_on, valid_until_on, source, mark) VALUES
  ('REASON', 'language', 10, 'De taal', 'Language', 0, 'LANGUAGE', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'health', 20, 'Gezondheid', 'Health', 0, 'HEALTH', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'care', 30, 'Zorgtaken of kinderopvang', 'Care duties or childcare', 0, 'CARE', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'other_picture', 40, 'Ander beeld van het beroep', 'Another picture of the work', 0, 'OTHER_PICTURE', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'travel', 50, 'Reistijd', 'Travelling time', 0, 'TRAVEL', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'moved', 60, 'Verhuisd', 'Moved house', 0, 'MOVED', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'work_floor', 70, 'Conflict of onveilige werkvloer', 'Conflict or unsafe work floor', 0, 'WORK_FLOOR', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'too_hard', 80, 'Opleiding te zwaar', 'Training too hard', 0, 'TOO_HARD', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'other_work', 90, 'Ander werk gevonden', 'Found other work', 1, 'OTHER_WORK', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'to_school', 100, 'Naar een opleiding', 'Went to school', 1, 'LEFT_OTHER', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'right_ended', 110, 'Einde van het recht', 'The right ended', 0, 'RIGHT_ENDED', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'deceased', 120, 'Overleden', 'Deceased', 0, 'DECEASED', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('REASON', 'other', 130, 'Andere reden', 'Another reason', 0, 'LEFT_OTHER', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('DESTINATION', 'work_here', 140, 'Werk in dezelfde sector', 'Work in the same sector', 1, 'WORK', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('DESTINATION', 'work_elsewhere', 150, 'Werk in een andere sector', 'Work in another sector', 1, 'WORK', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('DESTINATION', 'school', 160, 'Een opleiding', 'School', 1, 'EDUCATION', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('DESTINATION', 'other_trajectory', 170, 'Een ander traject', 'Another trajectory', 1, 'OTHER_TRAJECTORY', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('DESTINATION', 'municipality', 180, 'Terug naar de gemeente', 'Back to the municipality', 0, 'MUNICIPALITY', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('DESTINATION', 'other_town', 190, 'Een andere gemeente', 'Another municipality', 0, 'ELSEWHERE', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM'),
  ('DESTINATION', 'elsewhere', 200, 'Anders', 'Elsewhere', 0, 'ELSEWHERE', '2022-01-01', NULL, 'lijst van uitvalredenen uit gemeentelijke praktijk: algemene kennis, om mee te beginnen', 'CONFIRM');
