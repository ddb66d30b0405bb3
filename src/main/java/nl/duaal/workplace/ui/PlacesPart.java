package nl.duaal.workplace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.TextTable;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.JobFunction;
import nl.duaal.workplace.Mentor;
import org.jspecify.annotations.Nullable;

/** How many can start, who looks after them, and whether the two fit. */
class PlacesPart extends Div {

    private final transient EmployerPage page;
    private final transient WorkplaceWords words;

    PlacesPart(EmployerPage page) {
        this.page = page;
        this.words = page.words();
        notices().forEach(text -> {
            var notice = new Paragraph(text);
            notice.addClassNames("notice", "warn");
            add(notice);
        });
        add(new H2(words.say("places.title")));
        if (page.now().functions().isEmpty()) {
            var none = new Paragraph(words.say("places.none"));
            none.addClassName("muted");
            add(none);
        } else add(table());
        add(mentors());
    }

    /** What does not fit, in words; nothing is blocked by it. */
    private List<String> notices() {
        var notices = new ArrayList<String>();
        var employer = page.now();
        int taught = employer.data().apprenticesTaught();
        if (employer.places() > taught) {
            notices.add(words.say(
                    "places.tooFewTrainers",
                    words.count("places.count", employer.places()),
                    words.count("mentor.apprentices", taught)));
        }
        for (var function : employer.functions()) {
            String crebo = function.data().crebo();
            if (crebo.isEmpty()) continue;
            boolean held = employer.data().recognitions().stream()
                    .anyMatch(one -> one.crebo().equals(crebo) && one.holdsOn(page.today()));
            if (!held)
                notices.add(words.say("places.notRecognised", function.data().name(), crebo));
        }
        return notices;
    }

    private TextTable table() {
        var employer = page.now();
        var rows = new ArrayList<List<String>>();
        for (var function : employer.functions()) {
            rows.add(List.of(
                    function.data().name(),
                    words.figures().number(function.data().places(), 0),
                    words.figures().number(function.data().hoursPerWeek().doubleValue(), 1),
                    location(function)));
        }
        rows.add(List.of(words.say("places.all"), words.figures().number(employer.places(), 0), "", ""));
        return new TextTable(new TextTable.Content(
                words.say("places.title"),
                List.of(
                        words.say("places.column.function"),
                        words.say("places.column.places"),
                        words.say("places.column.hours"),
                        words.say("places.column.location")),
                rows));
    }

    private String location(JobFunction function) {
        return page.now().data().locations().stream()
                .filter(one -> one.uuid().equals(function.data().location()))
                .map(one -> one.name() + ", " + one.town())
                .findFirst()
                .orElse("–");
    }

    private RecordList mentors() {
        var list = new RecordList(words.say("mentor.title"), words.say("mentor.none"));
        if (page.isOpen()) list.adding("add-mentor", words.say("mentor.add"), () -> mentor(-1));
        var all = page.now().data().mentors();
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            int position = i;
            list.item(
                    one.name(),
                    List.of(words.of("mentor.role", one.role()) + " · "
                            + words.count("mentor.apprentices", one.apprentices())),
                    page.isOpen()
                            ? RecordList.changeAndRemove(
                                    words.locale(),
                                    "mentor-" + position,
                                    one.name(),
                                    () -> mentor(position),
                                    () -> page.takeAway(
                                            one.name(),
                                            mentors(some -> some.remove(one)),
                                            mentors(some -> some.add(one))))
                            : List.of());
        }
        return list;
    }

    private void mentor(int position) {
        @Nullable Mentor one = position < 0 ? null : page.now().data().mentors().get(position);
        var form = new FormDialog(words.locale(), words.say(one == null ? "mentor.add" : "mentor.one"), "save-mentor");
        var name = form.text(
                "mentor-name", words.say("mentor.name"), one == null ? "" : one.name(), Mentor.NAME_MAX_LENGTH, true);
        var role = form.choice(
                "mentor-role",
                words.say("mentor.as"),
                List.of(Mentor.Role.values()),
                some -> words.of("mentor.role", some),
                one == null ? Mentor.Role.TRAINER : one.role(),
                true);
        var apprentices = form.whole(
                "mentor-apprentices",
                words.say("mentor.howMany"),
                one == null ? 1 : one.apprentices(),
                1,
                Mentor.MOST_APPRENTICES);
        form.open(() -> {
            var mentor = new Mentor(role.getValue(), name.getValue().strip(), FormDialog.whole(apprentices));
            return page.save(mentors(all -> GeneralPart.put(all, mentor, other -> other.equals(one))));
        });
    }

    private static UnaryOperator<EmployerData> mentors(Consumer<List<Mentor>> edit) {
        return data -> {
            var all = new ArrayList<>(data.mentors());
            edit.accept(all);
            return new EmployerData(
                    data.name(),
                    data.sector(),
                    data.contact(),
                    data.note(),
                    data.locations(),
                    data.recognitions(),
                    all);
        };
    }
}
