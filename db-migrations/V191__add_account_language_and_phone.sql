-- The language that somebody chose, wherever they sign in next, and the number at which the people they look after reach
-- them.
ALTER TABLE account
  ADD COLUMN language VARCHAR(2) CHARACTER SET ascii NULL,
  ADD COLUMN work_phone VARCHAR(30) NULL;
