package nl.duaal.language.ui;

import nl.duaal.language.LevelImports;
import nl.duaal.language.LevelService;
import nl.duaal.language.forecast.ForecastService;
import nl.duaal.language.hours.HoursService;
import nl.duaal.language.integration.IntegrationService;
import nl.duaal.library.LibraryService;
import nl.duaal.shell.TableDownload;
import nl.duaal.workplace.EmployerService;
import org.springframework.stereotype.Component;

/** What the sides of somebody's language ask; a bean, so that a view takes one thing. */
@Component
record LanguageServices(
        LevelService levels,
        LevelImports imports,
        HoursService hours,
        IntegrationService integration,
        ForecastService forecasts,
        LibraryService library,
        EmployerService employers,
        TableDownload.Maker downloads) {}
