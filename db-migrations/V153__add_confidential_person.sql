-- Somebody whom people can tell of discrimination or an unsafe floor, in confidence.
ALTER TABLE membership
  DROP CONSTRAINT membership_role_ck,
  ADD CONSTRAINT membership_role_ck CHECK (role IN ('ADMINISTRATOR', 'PRIVACY_OFFICER', 'COORDINATOR', 'COACH',
    'LANGUAGE_PROVIDER', 'EMPLOYER', 'WORKPLACE_TRAINER', 'PARTICIPANT', 'ANALYST', 'AUDITOR', 'CONFIDENTIAL_PERSON'));
