package nl.duaal.insight.scaling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.duaal.access.SignedIn;
import nl.duaal.insight.scaling.Lesson;
import nl.duaal.insight.scaling.Scaling;
import nl.duaal.insight.scaling.ScalingOutcome;
import nl.duaal.insight.scaling.ScalingService;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import org.jspecify.annotations.Nullable;

/** What a trajectory taught; goes along read-only when the trajectory is shared. */
final class LessonsSection extends Div {

    private final transient ScalingWords words;
    private final transient ScalingService service;
    private final SignedIn user;
    private final transient Scaling scaling;
    private final transient Function<ScalingOutcome, Optional<String>> kept;

    LessonsSection(
            ScalingWords words,
            ScalingService service,
            SignedIn user,
            Scaling scaling,
            Function<ScalingOutcome, Optional<String>> kept) {
        this.words = words;
        this.service = service;
        this.user = user;
        this.scaling = scaling;
        this.kept = kept;
        setId("scaling-lessons");
        boolean leads = ScalingService.leads(scaling.about());
        var list = new RecordList(words.say("lessons.title"), words.say("lessons.none"));
        if (leads) list.adding("add-lesson", words.say("lessons.add"), () -> ask(null));
        for (var lesson : scaling.lessons()) {
            String name = words.say(
                    "lesson.from", lesson.organisation(), words.figures().shortDate(lesson.on()));
            var title = new Div(lesson.text());
            title.addClassName("scan-line");
            var below = new Div(name);
            below.addClassNames("small", "muted");
            list.item(
                    new Div(title, below),
                    "lesson-" + lesson.uuid(),
                    leads
                            ? RecordList.changeAndRemove(
                                    words.locale(),
                                    lesson.uuid().toString(),
                                    name,
                                    () -> ask(lesson),
                                    () -> remove(lesson))
                            : List.of());
        }
        var what = new Paragraph(words.say("lessons.what"));
        what.addClassNames("small", "muted");
        add(list, what);
    }

    private void ask(@Nullable Lesson before) {
        var form = new FormDialog(words.locale(), words.say("lessons.add"), "save-lesson");
        var text = form.area(
                "lesson", words.say("field.lesson"), before == null ? "" : before.text(), Lesson.TEXT_MAX_LENGTH, true);
        text.setHelperText(words.say("noNames"));
        form.open(() -> kept.apply(service.saveLesson(
                user,
                scaling.trajectory(),
                before == null ? null : before.uuid(),
                before == null ? 0 : before.version(),
                text.getValue())));
    }

    private void remove(Lesson lesson) {
        var form = new FormDialog(words.locale(), words.say("lessons.remove"), "confirm-remove");
        form.setKeepText(words.say("lessons.remove"));
        form.words(lesson.text());
        form.open(() -> kept.apply(service.removeLesson(user, scaling.trajectory(), lesson.uuid(), lesson.version())));
    }
}
