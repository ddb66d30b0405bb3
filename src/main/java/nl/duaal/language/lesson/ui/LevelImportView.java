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

/** What those in a group can do, as it was tested, comes in from a table. */
@Route("lessons/groups/:uuid/results")
@PermitAll
class LevelImportView extends ImportPage {

    private final transient LessonService lessons;
    private final transient AttendanceImports imports;
    private final transient LessonWords words = new LessonWords(getLocale());

    LevelImportView(
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
                words.say("results.title"),
                words.say(group.plans() ? "results.intro" : "results.intro.teaches", name),
                imports.levelsOf(reader, uuid),
                () -> LessonLinks.onward(uuid, words.say("import.onward")),
                "lessons/groups/" + uuid + "/results");
    }

    @Override
    public String getPageTitle() {
        return words.say("results.title") + " · Duaal";
    }
}
