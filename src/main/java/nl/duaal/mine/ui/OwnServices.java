package nl.duaal.mine.ui;

import nl.duaal.mine.OwnFile;
import nl.duaal.mine.OwnQuestions;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What the own page needs. */
@Component
record OwnServices(OwnFile file, OwnQuestions questions, TableDownload.Maker downloads) {}
