-- A sheet on paper may leave a question out: counted under score 0, so that every question comes to as many sheets.
ALTER TABLE pulse_count DROP CONSTRAINT pulse_count_score_ck;
ALTER TABLE pulse_count ADD CONSTRAINT pulse_count_score_ck CHECK (score BETWEEN 0 AND 5);
