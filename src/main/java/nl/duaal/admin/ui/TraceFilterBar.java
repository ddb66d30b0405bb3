package nl.duaal.admin.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.duaal.access.Action;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.shell.DayEntry;
import org.jspecify.annotations.Nullable;

/** Which traces to show: by period, person, action and case; the same as an address and back. */
class TraceFilterBar extends Div {

    private static final String FROM = "from";
    private static final String THROUGH = "through";
    private static final String PERSON = "person";
    private static final String ACTION = "action";
    private static final String CASE = "case";

    /** Wherever it stands in what was pasted: most people have the address of a case at hand, not its number. */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final TraceWords words;
    private final DatePicker from = new DatePicker();
    private final DatePicker through = new DatePicker();
    private final Select<TraceReader.Person> person = new Select<>();
    private final Select<Action> action = new Select<>();
    private final TextField subject = new TextField();
    private final Runnable changed;
    private boolean settingUp;

    TraceFilterBar(TraceWords words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        addClassName("filters");
        getElement().setAttribute("role", "search").setAttribute("aria-label", words.say("filter"));
        Stream.of(from, through).forEach(this::setUpDay);
        from.setLabel(words.say("filter.from"));
        from.setId("filter-from");
        through.setLabel(words.say("filter.through"));
        through.setId("filter-through");
        person.setLabel(words.say("filter.person"));
        person.setId("filter-person");
        person.setEmptySelectionAllowed(true);
        person.setEmptySelectionCaption(words.say("filter.everybody"));
        person.setItemLabelGenerator(one -> one == null ? words.say("filter.everybody") : one.name());
        person.addValueChangeListener(change -> changed());
        action.setLabel(words.say("filter.action"));
        action.setId("filter-action");
        action.setItems(Action.values());
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(words.say("filter.everything"));
        action.setItemLabelGenerator(one -> one == null ? words.say("filter.everything") : words.action(one));
        action.addValueChangeListener(change -> changed());
        subject.setLabel(words.say("filter.case"));
        subject.setId("filter-case");
        subject.setHelperText(words.say("filter.case.help"));
        subject.setClearButtonVisible(true);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(change -> {
            boolean bad = !subject.isEmpty() && number(subject.getValue()).isEmpty();
            subject.setErrorMessage(bad ? words.say("filter.case.wrong") : "");
            subject.setInvalid(bad);
            if (!bad) changed();
        });
        subject.setManualValidation(true);
        add(from, through, person, action, subject);
    }

    private void setUpDay(DatePicker day) {
        DayEntry.setUp(day, words.locale());
        day.setClearButtonVisible(true);
        day.addValueChangeListener(change -> changed());
    }

    TraceFilter filter() {
        var who = person.getValue();
        return new TraceFilter(
                from.getValue(),
                through.getValue(),
                who == null ? null : who.account(),
                action.getValue(),
                number(subject.getValue()).orElse(null));
    }

    /** Shows what an address asks for; what it cannot mean does not matter. */
    void show(QueryParameters query, List<TraceReader.Person> people) {
        settingUp = true;
        person.setItems(people);
        from.setValue(query.getSingleParameter(FROM).map(TraceFilterBar::day).orElse(null));
        through.setValue(
                query.getSingleParameter(THROUGH).map(TraceFilterBar::day).orElse(null));
        String who = query.getSingleParameter(PERSON).orElse("");
        person.setValue(people.stream()
                .filter(one -> one.account().toString().equals(who))
                .findFirst()
                .orElse(null));
        String what = query.getSingleParameter(ACTION).orElse("");
        action.setValue(Arrays.stream(Action.values())
                .filter(one -> one.key().equals(what))
                .findFirst()
                .orElse(null));
        subject.setValue(query.getSingleParameter(CASE)
                .flatMap(TraceFilterBar::number)
                .map(UUID::toString)
                .orElse(""));
        settingUp = false;
    }

    /** The filter as part of an address: numbers and keys, no names. */
    QueryParameters address() {
        var filter = filter();
        var parameters = new LinkedHashMap<String, String>();
        if (filter.from() != null) parameters.put(FROM, filter.from().toString());
        if (filter.through() != null) parameters.put(THROUGH, filter.through().toString());
        if (filter.person() != null) parameters.put(PERSON, filter.person().toString());
        if (filter.action() != null) parameters.put(ACTION, filter.action().key());
        if (filter.subject() != null) parameters.put(CASE, filter.subject().toString());
        return QueryParameters.simple(parameters);
    }

    private void changed() {
        if (!settingUp) changed.run();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    private static Optional<UUID> number(String text) {
        var found = NUMBER.matcher(text);
        return found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.empty();
    }
}
