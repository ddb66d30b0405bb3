package nl.duaal.language.work.ui;

import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.TradeWordService;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What pages about language at work ask; a bean, so that a view takes one thing. */
@Component
record WorkServices(AgreementService agreements, TradeWordService words, TableDownload.Maker downloads) {}
