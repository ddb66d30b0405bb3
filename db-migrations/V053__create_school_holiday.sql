-- When the schools of a region are closed: reference data of a repeatable migration. until_on is not included.
CREATE TABLE school_holiday (
  region VARCHAR(10) CHARACTER SET ascii NOT NULL,
  school_year CHAR(9) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT school_holiday_pk PRIMARY KEY (region, school_year, kind),
  CONSTRAINT school_holiday_region_ck CHECK (region IN ('NORTH', 'MIDDLE', 'SOUTH')),
  CONSTRAINT school_holiday_kind_ck CHECK (kind IN ('AUTUMN', 'CHRISTMAS', 'SPRING', 'MAY', 'SUMMER')),
  CONSTRAINT school_holiday_period_ck CHECK (until_on > from_on)
);
