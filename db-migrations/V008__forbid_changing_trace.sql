-- The user that serves has the right to update and delete everywhere; here nobody does.
-- On a server that keeps a binary log, the user that migrates needs log_bin_trust_function_creators = ON for this.
CREATE OR REPLACE TRIGGER trace_is_never_changed BEFORE UPDATE ON trace FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a trace is never changed';
CREATE OR REPLACE TRIGGER trace_is_never_deleted BEFORE DELETE ON trace FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a trace is never deleted';
