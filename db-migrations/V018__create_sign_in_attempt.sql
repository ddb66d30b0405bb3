-- How often somebody tried in vain to sign in, and from when they may try again: per account that was named, whether
-- there is one or not, per address, and altogether. What it is about is a keyed hash: a password typed into the wrong
-- field must not be found here.
CREATE TABLE sign_in_attempt (
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  subject CHAR(64) CHARACTER SET ascii NOT NULL,
  failures INT NOT NULL,
  last_at DATETIME(6) NOT NULL,
  open_at DATETIME(6) NOT NULL,
  CONSTRAINT sign_in_attempt_pk PRIMARY KEY (kind, subject),
  INDEX sign_in_attempt_last_ix (last_at)
);
