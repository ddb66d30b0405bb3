package nl.duaal.actuals.ui;

import nl.duaal.actuals.BookingImports;
import nl.duaal.actuals.EstimateService;
import nl.duaal.actuals.MonthBookService;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What pages of the month book ask; a bean, so that a view takes one thing. */
@Component
record BookServices(
        MonthBookService book, EstimateService estimates, BookingImports imports, TableDownload.Maker downloads) {}
