-- Which organisation's teacher brought a measurement in with a table of their own; none: it was written down by who may
-- write about somebody's language. A teacher sees and changes only what the own organisation brought.
ALTER TABLE language_level
  ADD COLUMN provider_id BIGINT NULL AFTER note,
  ADD CONSTRAINT language_level_provider_fk FOREIGN KEY (provider_id) REFERENCES organisation (id);
