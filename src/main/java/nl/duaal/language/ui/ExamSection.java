package nl.duaal.language.ui;

import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.language.integration.ExamAttempt;
import nl.duaal.library.Exam;
import nl.duaal.library.Skill;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import org.jspecify.annotations.Nullable;

/** Attempts at exams: registered, sat, with a result, with a certificate. */
final class ExamSection extends Section {

    private final transient LanguagePage page;
    private final transient LanguageWords words;
    private final transient Map<String, Exam> exams;

    ExamSection(LanguagePage page, List<ExamAttempt> attempts) {
        this.page = page;
        this.words = page.words();
        this.exams = page.services().library().exams(page.user()).stream()
                .collect(Collectors.toMap(
                        Exam::key, Function.identity(), (one, two) -> one, java.util.LinkedHashMap::new));
        setId("language-exams");
        addClassName("language-section");
        var list = new RecordList(words.say("exams.title"), words.say("exams.none"));
        if (page.mayWrite()) list.adding("add-exam", words.say("exams.add"), () -> ask(null));
        var items = new ArrayList<Runnable>();
        Map<String, Integer> number = new HashMap<>();
        for (var one : attempts) {
            var skill = one.data().skill();
            int which = number.merge(one.data().exam() + skill, 1, Integer::sum);
            items.add(() -> item(list, one, which));
        }
        items.reversed().forEach(Runnable::run);
        add(list);
    }

    private String name(ExamAttempt.Data data) {
        var exam = exams.get(data.exam());
        String name = exam == null ? data.exam() : exam.label().in(words.locale());
        return data.skill() == null ? name : name + ", " + words.skill(data.skill());
    }

    private void item(RecordList list, ExamAttempt one, int which) {
        var data = one.data();
        String name = words.say("exams.attempt", name(data), which) + " · " + words.of("result", data.result());
        var days = new ArrayList<String>();
        if (data.registered() != null) days.add(words.say("exams.registered", words.date(data.registered())));
        if (data.sat() != null) days.add(words.say("exams.sat", words.date(data.sat())));
        if (data.resultOn() != null) days.add(words.say("exams.resultOn", words.date(data.resultOn())));
        if (data.certificate() != null) days.add(words.say("exams.certificate", words.date(data.certificate())));
        list.item(
                name,
                List.of(String.join(" · ", days)),
                page.mayWrite()
                        ? RecordList.changeAndRemove(
                                words.locale(), one.uuid().toString(), name, () -> ask(one), () -> remove(one))
                        : List.of());
    }

    private void ask(@Nullable ExamAttempt before) {
        var old = before == null ? null : before.data();
        var form =
                new FormDialog(words.locale(), words.say(before == null ? "exams.add" : "exams.change"), "save-exam");
        var exam = form.choice(
                "exam-exam",
                words.say("exams.exam"),
                exams.keySet(),
                key -> name(new ExamAttempt.Data(
                        key, null, page.services().levels().today(), null, ExamAttempt.Result.OPEN, null, null)),
                old == null ? null : old.exam(),
                true);
        var skill = form.choice(
                "exam-skill",
                words.say("exams.part"),
                Arrays.asList(Skill.values()),
                words::skill,
                old == null ? null : old.skill(),
                false);
        skill.setEmptySelectionAllowed(true);
        skill.setEmptySelectionCaption(words.say("exams.whole"));
        var registered = form.day(
                "exam-registered", words.say("exams.day.registered"), old == null ? null : old.registered(), false);
        var sat = form.day("exam-sat", words.say("exams.day.sat"), old == null ? null : old.sat(), false);
        var result = form.choice(
                "exam-result",
                words.say("exams.result"),
                Arrays.asList(ExamAttempt.Result.values()),
                one -> words.of("result", one),
                old == null ? ExamAttempt.Result.OPEN : old.result(),
                true);
        var resultOn =
                form.day("exam-result-on", words.say("exams.day.result"), old == null ? null : old.resultOn(), false);
        var certificate = form.day(
                "exam-certificate", words.say("exams.day.certificate"), old == null ? null : old.certificate(), false);
        form.demand(
                registered,
                () -> registered.getValue() == null && sat.getValue() == null
                        ? Optional.of(words.say("problem.examDay"))
                        : Optional.empty());
        form.demand(
                sat,
                () -> registered.getValue() != null
                                && sat.getValue() != null
                                && sat.getValue().isBefore(registered.getValue())
                        ? Optional.of(words.say("problem.sat"))
                        : Optional.empty());
        form.demand(
                resultOn,
                () -> resultOn.getValue() != null && result.getValue() == ExamAttempt.Result.OPEN
                        ? Optional.of(words.say("problem.resultOn"))
                        : Optional.empty());
        form.demand(
                certificate,
                () -> certificate.getValue() != null && result.getValue() != ExamAttempt.Result.PASSED
                        ? Optional.of(words.say("problem.certificate"))
                        : Optional.empty());
        form.open(() -> page.kept(page.services()
                .integration()
                .saveExam(
                        page.user(),
                        page.person().uuid(),
                        before == null ? null : before.uuid(),
                        before == null ? 0 : before.version(),
                        new ExamAttempt.Data(
                                exam.getValue(),
                                skill.getValue(),
                                registered.getValue(),
                                sat.getValue(),
                                result.getValue(),
                                resultOn.getValue(),
                                certificate.getValue()))));
    }

    private void remove(ExamAttempt one) {
        var form = new FormDialog(words.locale(), words.say("exams.remove"), "confirm-remove-exam");
        form.words(words.say("exams.remove.sure"));
        form.setKeepText(words.say("exams.remove"));
        form.open(() -> page.kept(page.services()
                .integration()
                .removeExam(page.user(), page.person().uuid(), one.uuid(), one.version())));
    }
}
