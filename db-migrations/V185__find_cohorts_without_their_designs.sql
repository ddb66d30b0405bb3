-- Everything of a cohort that a list of many asks for: its design, some kilobytes, lies in the row and is not read.
CREATE INDEX cohort_list_ix ON cohort (organisation_id, start_month, state, uuid, sector, name);
