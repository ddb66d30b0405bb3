package nl.duaal.workplace.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.duaal.draft.DraftSubject;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.Location;
import nl.duaal.workplace.Recognition;
import org.jspecify.annotations.Nullable;

/** What an employer is: its name, sector and contact, its locations, and what it is recognised for. */
class GeneralPart extends Div {

    private final transient EmployerPage page;
    private final transient WorkplaceWords words;

    GeneralPart(EmployerPage page) {
        this.page = page;
        this.words = page.words();
        add(about(), locations(), recognitions());
    }

    private Div about() {
        var data = page.now().data();
        var head = new Header(new H2(words.say("general.title")));
        head.addClassName("section-head");
        if (page.isOpen()) {
            var change = new NativeButton(words.say("change"), click -> change());
            change.addClassName("button");
            change.setId("change-employer");
            head.add(change);
        }
        var list = new DescriptionList();
        list.addClassName("facts");
        put(list, "general.name", data.name());
        put(list, "general.sector", data.sector());
        put(list, "general.contact", data.contact());
        put(list, "general.note", data.note());
        return new Div(head, list);
    }

    private void put(DescriptionList list, String key, String text) {
        list.add(new DescriptionList.Term(words.say(key)));
        list.add(new DescriptionList.Description(text.isBlank() ? "–" : text));
    }

    private void change() {
        var data = page.now().data();
        var form = new FormDialog(words.locale(), words.say("general.title"), "save-employer");
        form.keepTyped(page.user(), new DraftSubject("EMPLOYER", page.now().uuid()), "general");
        var name =
                form.text("employer-name", words.say("general.name"), data.name(), EmployerData.NAME_MAX_LENGTH, true);
        var sector = form.text(
                "employer-sector", words.say("general.sector"), data.sector(), EmployerData.SECTOR_MAX_LENGTH, false);
        var contact = form.text(
                "employer-contact",
                words.say("general.contact"),
                data.contact(),
                EmployerData.CONTACT_MAX_LENGTH,
                false);
        var note =
                form.area("employer-note", words.say("general.note"), data.note(), EmployerData.NOTE_MAX_LENGTH, false);
        form.open(() -> page.save(now -> new EmployerData(
                name.getValue().strip(),
                sector.getValue().strip(),
                contact.getValue().strip(),
                note.getValue().strip(),
                now.locations(),
                now.recognitions(),
                now.mentors())));
    }

    private RecordList locations() {
        var list = new RecordList(words.say("location.title"), words.say("location.none"));
        if (page.isOpen()) list.adding("add-location", words.say("location.add"), () -> location(null));
        for (var location : page.now().data().locations()) {
            list.item(
                    location.name(),
                    List.of(
                            location.address().isBlank()
                                    ? location.town()
                                    : location.address() + ", " + location.town()),
                    page.isOpen()
                            ? RecordList.changeAndRemove(
                                    words.locale(),
                                    "location-" + location.uuid(),
                                    location.name(),
                                    () -> location(location),
                                    () -> page.takeAway(
                                            location.name(),
                                            locations(all -> all.removeIf(
                                                    one -> one.uuid().equals(location.uuid()))),
                                            locations(all -> all.add(location))))
                            : List.of());
        }
        return list;
    }

    private void location(@Nullable Location one) {
        var form = new FormDialog(
                words.locale(), words.say(one == null ? "location.add" : "location.one"), "save-location");
        var name = form.text(
                "location-name",
                words.say("location.name"),
                one == null ? "" : one.name(),
                Location.NAME_MAX_LENGTH,
                true);
        var address = form.text(
                "location-address",
                words.say("location.address"),
                one == null ? "" : one.address(),
                Location.ADDRESS_MAX_LENGTH,
                false);
        var town = form.text(
                "location-town",
                words.say("location.town"),
                one == null ? "" : one.town(),
                Location.TOWN_MAX_LENGTH,
                true);
        form.open(() -> {
            var location = new Location(
                    one == null ? UUID.randomUUID() : one.uuid(),
                    name.getValue().strip(),
                    address.getValue().strip(),
                    town.getValue().strip());
            return page.save(locations(
                    all -> put(all, location, other -> other.uuid().equals(location.uuid()))));
        });
    }

    private RecordList recognitions() {
        var list = new RecordList(words.say("recognition.title"), words.say("recognition.none"));
        if (page.isOpen()) list.adding("add-recognition", words.say("recognition.add"), () -> recognition(null));
        for (var one : page.now().data().recognitions()) {
            list.item(
                    one.qualification(),
                    List.of(words.say("recognition.crebo", one.crebo()), until(one)),
                    page.isOpen()
                            ? RecordList.changeAndRemove(
                                    words.locale(),
                                    "recognition-" + one.crebo(),
                                    one.qualification(),
                                    () -> recognition(one),
                                    () -> page.takeAway(
                                            one.qualification(),
                                            recognitions(all -> all.removeIf(
                                                    other -> other.crebo().equals(one.crebo()))),
                                            recognitions(all -> all.add(one))))
                            : List.of());
        }
        return list;
    }

    private String until(Recognition one) {
        var until = one.validUntil();
        if (until == null) return words.say("recognition.open");
        String day = words.figures().date(until);
        return words.say(one.holdsOn(page.today()) ? "recognition.until" : "recognition.over", day);
    }

    private void recognition(@Nullable Recognition one) {
        var form = new FormDialog(
                words.locale(), words.say(one == null ? "recognition.add" : "recognition.one"), "save-recognition");
        var qualification = form.text(
                "recognition-qualification",
                words.say("recognition.qualification"),
                one == null ? "" : one.qualification(),
                Recognition.QUALIFICATION_MAX_LENGTH,
                true);
        var crebo = form.text(
                "recognition-crebo", words.say("recognition.number"), one == null ? "" : one.crebo(), 5, true);
        var until = form.day(
                "recognition-until", words.say("recognition.validUntil"), one == null ? null : one.validUntil(), false);
        String before = one == null ? "" : one.crebo();
        form.demand(crebo, () -> {
            String typed = crebo.getValue().strip();
            if (typed.isEmpty()) return Optional.empty();
            if (!Recognition.CREBO.matcher(typed).matches()) return Optional.of(words.say("recognition.number.wrong"));
            boolean taken = !typed.equals(before)
                    && page.now().data().recognitions().stream()
                            .anyMatch(other -> other.crebo().equals(typed));
            return taken ? Optional.of(words.say("recognition.number.taken")) : Optional.empty();
        });
        form.open(() -> {
            var recognition = new Recognition(
                    qualification.getValue().strip(), crebo.getValue().strip(), until.getValue());
            return page.save(recognitions(
                    all -> put(all, recognition, other -> other.crebo().equals(before))));
        });
    }

    /** In place of the one it is, else at the end. */
    static <T> void put(List<T> all, T one, java.util.function.Predicate<T> isIt) {
        for (int i = 0; i < all.size(); i++) {
            if (isIt.test(all.get(i))) {
                all.set(i, one);
                return;
            }
        }
        all.add(one);
    }

    private static UnaryOperator<EmployerData> locations(java.util.function.Consumer<List<Location>> edit) {
        return data -> {
            var all = new ArrayList<>(data.locations());
            edit.accept(all);
            return new EmployerData(
                    data.name(), data.sector(), data.contact(), data.note(), all, data.recognitions(), data.mentors());
        };
    }

    private static UnaryOperator<EmployerData> recognitions(java.util.function.Consumer<List<Recognition>> edit) {
        return data -> {
            var all = new ArrayList<>(data.recognitions());
            edit.accept(all);
            return new EmployerData(
                    data.name(), data.sector(), data.contact(), data.note(), data.locations(), all, data.mentors());
        };
    }
}
