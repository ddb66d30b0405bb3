package nl.duaal.inclusion.ui;

import nl.duaal.inclusion.InclusionService;
import nl.duaal.inclusion.buddy.BuddyService;
import nl.duaal.inclusion.pulse.PulseService;
import nl.duaal.inclusion.stay.RetentionService;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What pages about inclusion ask; a bean, so that a tab takes one thing. */
@Component
record InclusionServices(
        InclusionService points,
        BuddyService buddies,
        PulseService pulse,
        RetentionService stays,
        TableDownload.Maker downloads) {}
