-- The regions in which municipalities, UWV, employers and schools work together on the labour market.
CREATE TABLE labour_market_region (
  region_key VARCHAR(40) CHARACTER SET ascii NOT NULL,
  name VARCHAR(80) NOT NULL,
  CONSTRAINT labour_market_region_pk PRIMARY KEY (region_key)
);
