-- Sentences of signals need other facts than were written down: everything is looked at once more.
DELETE FROM signal_look;
