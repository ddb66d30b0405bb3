-- Since when an account is there, and when somebody last came in with it: accounts that nobody uses are closed.
ALTER TABLE account
  ADD COLUMN created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  ADD COLUMN last_sign_in_at DATETIME(6) NULL;
