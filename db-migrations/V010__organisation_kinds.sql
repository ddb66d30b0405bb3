-- More kinds of organisations work together than those of the first version, and one of them runs the installation:
-- its administrators look after the other organisations and the machine.
ALTER TABLE organisation
  DROP CONSTRAINT organisation_kind_ck,
  ADD COLUMN host TINYINT(1) NOT NULL DEFAULT 0 AFTER kind,
  ADD COLUMN archived_on DATE NULL,
  ADD CONSTRAINT organisation_kind_ck CHECK (kind IN ('MUNICIPALITY', 'REGIONAL_PARTNERSHIP', 'EMPLOYER',
    'TRAINING_PROVIDER', 'WORK_CENTRE', 'UWV', 'COA', 'REFUGEE_COUNCIL', 'SECTOR_FUND', 'EXTERNAL_COACH', 'PARTNER'));
