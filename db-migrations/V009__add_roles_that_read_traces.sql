-- Those who watch over the use of data see traces, and nothing of what the traces are about.
ALTER TABLE membership
  DROP CONSTRAINT membership_role_ck,
  ADD CONSTRAINT membership_role_ck CHECK (role IN ('COORDINATOR', 'EMPLOYER', 'PRIVACY_OFFICER', 'AUDITOR'));
