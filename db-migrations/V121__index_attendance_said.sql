-- What was said at a lesson, by person, out of the index alone: pages count over years of lessons of a group, and a
-- person's hours over every lesson. It takes the place of the index that the reference to the lesson had for itself.
ALTER TABLE attendance
  ADD INDEX attendance_said_ix (lesson_id, organisation_id, person_id, state, late_minutes),
  DROP INDEX IF EXISTS attendance_lesson_fk;
