-- What a learning route of the integration act asks: a level per skill, or hours that count in one of some ledgers.
-- Hours are dated amounts, so that a change of the law is a change of data. National: it belongs to nobody.
CREATE TABLE library_route_norm (
  route VARCHAR(20) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  valid_from_on DATE NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  skill VARCHAR(12) CHARACTER SET ascii NULL,
  level VARCHAR(2) CHARACTER SET ascii NULL,
  lowered_level VARCHAR(2) CHARACTER SET ascii NULL,
  ledgers VARCHAR(60) CHARACTER SET ascii NOT NULL DEFAULT '',
  amount_key VARCHAR(60) CHARACTER SET ascii NULL,
  asylum_only TINYINT(1) NOT NULL DEFAULT 0,
  source VARCHAR(300) NOT NULL,
  mark VARCHAR(12) CHARACTER SET ascii NOT NULL,
  CONSTRAINT library_route_norm_pk PRIMARY KEY (route, position, valid_from_on),
  CONSTRAINT library_route_norm_kind_ck CHECK (kind IN ('LEVEL', 'HOURS')),
  CONSTRAINT library_route_norm_mark_ck CHECK (mark IN ('LAW', 'FOUND', 'CONFIRM', 'ASSUMPTION'))
);
