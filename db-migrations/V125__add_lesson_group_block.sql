-- Which part of the cohort's design a group carries out, by its key there; none: not said.
ALTER TABLE lesson_group ADD COLUMN block_key VARCHAR(60) CHARACTER SET ascii NULL AFTER region;
