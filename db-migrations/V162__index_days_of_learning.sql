-- What is planned on a day, whoever it is for: the day of a coach asks it of every group and everybody at once.
CREATE INDEX lesson_day_ix ON lesson (organisation_id, held_on);
CREATE INDEX exam_attempt_day_ix ON exam_attempt (organisation_id, sat_on);
