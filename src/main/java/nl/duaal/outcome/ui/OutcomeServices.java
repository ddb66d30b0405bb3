package nl.duaal.outcome.ui;

import nl.duaal.outcome.OutcomeBook;
import nl.duaal.outcome.OutcomeCounts;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What pages about outcomes ask; a bean, so that a view takes one thing. */
@Component
record OutcomeServices(OutcomeBook book, OutcomeCounts counts, TableDownload.Maker downloads) {}
