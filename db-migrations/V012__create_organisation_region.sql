-- Where an organisation works; an employer may work in many regions, a national one in none in particular.
CREATE TABLE organisation_region (
  organisation_id BIGINT NOT NULL,
  region_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  CONSTRAINT organisation_region_pk PRIMARY KEY (organisation_id, region_key),
  CONSTRAINT organisation_region_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT organisation_region_region_fk FOREIGN KEY (region_key) REFERENCES labour_market_region (region_key)
);
