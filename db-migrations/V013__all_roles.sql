-- Every role that somebody can have in an organisation. A role that begins and ends on one day holds at no moment,
-- and stays as a fact.
ALTER TABLE membership
  DROP CONSTRAINT membership_role_ck,
  DROP CONSTRAINT membership_period_ck,
  ADD CONSTRAINT membership_role_ck CHECK (role IN ('ADMINISTRATOR', 'PRIVACY_OFFICER', 'COORDINATOR', 'COACH',
    'LANGUAGE_PROVIDER', 'EMPLOYER', 'WORKPLACE_TRAINER', 'PARTICIPANT', 'ANALYST', 'AUDITOR')),
  ADD CONSTRAINT membership_period_ck CHECK (valid_until_on IS NULL OR valid_until_on >= valid_from_on);
