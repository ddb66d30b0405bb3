-- A case can be the money side of a trajectory: its base follows the newest design. One for each trajectory and owner,
-- deleted or not, so that what was refined in it comes back with it.
ALTER TABLE cost_benefit_case
  ADD COLUMN trajectory_uuid CHAR(36) CHARACTER SET ascii NULL AFTER origin_key,
  DROP CONSTRAINT cost_benefit_case_origin_ck,
  ADD CONSTRAINT cost_benefit_case_origin_ck CHECK (origin IN ('TEMPLATE', 'FILE', 'COPY', 'DESIGN')),
  ADD CONSTRAINT cost_benefit_case_trajectory_ck CHECK ((origin = 'DESIGN') = (trajectory_uuid IS NOT NULL)),
  ADD CONSTRAINT cost_benefit_case_trajectory_uq UNIQUE (organisation_id, trajectory_uuid),
  ADD CONSTRAINT cost_benefit_case_trajectory_fk FOREIGN KEY (organisation_id, trajectory_uuid)
    REFERENCES trajectory (organisation_id, uuid);
