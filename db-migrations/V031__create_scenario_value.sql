-- What a scenario changes in its case: an input that gets another number, or flow_<id> with 0, a flow that is left out.
-- Changed together with the scenario only, whose version guards them.
CREATE TABLE scenario_value (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  scenario_id BIGINT NOT NULL,
  input_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_value DOUBLE NOT NULL,
  CONSTRAINT scenario_value_pk PRIMARY KEY (id),
  CONSTRAINT scenario_value_uq UNIQUE (organisation_id, scenario_id, input_key),
  CONSTRAINT scenario_value_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT scenario_value_scenario_fk FOREIGN KEY (scenario_id) REFERENCES scenario (id) ON DELETE CASCADE
);
