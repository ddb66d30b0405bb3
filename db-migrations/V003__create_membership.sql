-- What an account may do in which organisation, from one day until another (not included).
CREATE TABLE membership (
  id BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  account_id BIGINT NOT NULL,
  role VARCHAR(30) NOT NULL,
  valid_from_on DATE NOT NULL,
  valid_until_on DATE NULL,
  CONSTRAINT membership_pk PRIMARY KEY (id),
  CONSTRAINT membership_uq UNIQUE (organisation_id, account_id, role, valid_from_on),
  CONSTRAINT membership_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT membership_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT membership_role_ck CHECK (role IN ('COORDINATOR', 'EMPLOYER')),
  CONSTRAINT membership_period_ck CHECK (valid_until_on IS NULL OR valid_until_on > valid_from_on)
);
