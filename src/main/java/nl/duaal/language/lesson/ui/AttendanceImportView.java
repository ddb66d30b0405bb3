package nl.duaal.language.lesson.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.SignedIn;
import nl.duaal.language.lesson.AttendanceImports;
import nl.duaal.language.lesson.LessonGroup;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.shell.ImportPage;
import nl.duaal.shell.ImportWizard;

/** Who was at the lessons of a group comes in from a table. */
@Route("lessons/groups/:uuid/import")
@PermitAll
class AttendanceImportView extends ImportPage {

    private final transient LessonService lessons;
    private final transient AttendanceImports imports;
    private final transient LessonWords words = new LessonWords(getLocale());

    AttendanceImportView(
            LessonService lessons, AttendanceImports imports, ImportWizard.Services services, CurrentUser currentUser) {
        super(services, LessonsMenu.requireTeaching(currentUser));
        this.lessons = lessons;
        this.imports = imports;
        addClassName("lessons");
    }

    @Override
    protected Content content(SignedIn reader, UUID uuid) {
        var group = lessons.open(reader, uuid).filter(LessonGroup::teaches).orElseThrow(NotFoundException::new);
        String name = group.data().name();
        return new Content(
                LessonLinks.group(uuid, name),
                words.say("import.title"),
                words.say("import.intro", name),
                imports.into(reader, uuid, words.locale()),
                () -> LessonLinks.onward(uuid, words.say("import.onward")),
                "lessons/groups/" + uuid + "/import");
    }

    @Override
    public String getPageTitle() {
        return words.say("import.title") + " · Duaal";
    }
}
