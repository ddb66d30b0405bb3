-- How a local account proves who it is: an address to invite, and a second factor beside the password. The secret is
-- encrypted with the installation's own; the last step is the newest code that was used, which none may follow twice.
ALTER TABLE account
  ADD COLUMN email VARCHAR(120) NULL,
  ADD COLUMN totp_secret VARCHAR(200) CHARACTER SET ascii NULL,
  ADD COLUMN totp_last_step BIGINT NULL,
  ADD COLUMN password_changed_at DATETIME(6) NULL,
  ADD CONSTRAINT account_email_uq UNIQUE (email);
