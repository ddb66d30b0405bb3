package nl.duaal.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import nl.duaal.access.JustTraces;
import nl.duaal.persistence.StoreTest;
import nl.duaal.tabular.intake.JustImports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test of the import of own amounts on a migrated database, without the rest of the application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StoreTest
@Import({
    LibraryService.class,
    LibraryStore.class,
    SchoolHolidayStore.class,
    LanguageUseStore.class,
    OwnLibraryStore.class,
    OwnAmountImport.class,
    JustImports.class,
    JustTraces.class,
    WithOwnAmounts.Time.class
})
@interface WithOwnAmounts {

    /** The clock of the machine. */
    class Time {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
