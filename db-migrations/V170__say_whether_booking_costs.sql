-- Whether somebody in the trajectory pays it: what comes in from outside, such as work that is done, costs nobody anything.
-- It follows from the flow on which it stands, and is kept with it, so that sums over many cohorts need no models.
ALTER TABLE booking ADD COLUMN is_cost TINYINT(1) NOT NULL DEFAULT 1;
