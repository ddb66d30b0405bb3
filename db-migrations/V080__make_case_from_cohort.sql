-- A case can be the money side of a cohort, as a whole or for one of its employers: its base follows the cohort's design
-- with the start and the places of the cohort. An empty employer stands for the whole.
ALTER TABLE cost_benefit_case
  MODIFY COLUMN origin_key VARCHAR(200) NULL,
  ADD COLUMN cohort_uuid CHAR(36) CHARACTER SET ascii NULL AFTER trajectory_uuid,
  ADD COLUMN cohort_employer VARCHAR(120) NULL AFTER cohort_uuid,
  DROP CONSTRAINT cost_benefit_case_origin_ck,
  ADD CONSTRAINT cost_benefit_case_origin_ck CHECK (origin IN ('TEMPLATE', 'FILE', 'COPY', 'DESIGN', 'COHORT')),
  ADD CONSTRAINT cost_benefit_case_cohort_ck CHECK (
    (origin = 'COHORT') = (cohort_uuid IS NOT NULL) AND (cohort_uuid IS NULL) = (cohort_employer IS NULL)
  ),
  ADD CONSTRAINT cost_benefit_case_cohort_uq UNIQUE (organisation_id, cohort_uuid, cohort_employer),
  ADD CONSTRAINT cost_benefit_case_cohort_fk FOREIGN KEY (organisation_id, cohort_uuid)
    REFERENCES cohort (organisation_id, uuid);
