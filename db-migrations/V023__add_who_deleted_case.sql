-- Whoever was changing a case that is gone is told who took it away.
ALTER TABLE cost_benefit_case
  ADD COLUMN deleted_by_id BIGINT NULL,
  ADD CONSTRAINT cost_benefit_case_deleted_by_fk FOREIGN KEY (deleted_by_id) REFERENCES account (id);
