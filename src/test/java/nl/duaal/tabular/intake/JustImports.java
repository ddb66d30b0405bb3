package nl.duaal.tabular.intake;

import org.springframework.context.annotation.Import;

/** What importing needs, without the rest of the application. */
@Import({ImportService.class, ImportStore.class})
public class JustImports {}
