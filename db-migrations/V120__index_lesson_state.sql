-- Lessons of which nothing was said yet are asked for by group, on pages that show many groups: found without reading
-- every lesson that those groups ever had.
ALTER TABLE lesson ADD INDEX lesson_state_ix (organisation_id, group_id, state, held_on);
