package nl.duaal.cohort.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.Place;
import nl.duaal.shell.FieldError;
import nl.duaal.workplace.Location;
import nl.duaal.workplace.WorkplaceRow;
import org.jspecify.annotations.Nullable;

/**
 * Places of an employer: of a function that is known, with its locations, or by name only. What a choice fills in can
 * be changed.
 */
class PlaceDialog extends EntryDialog {

    private final CohortWords words;
    private final transient PlanTab.Services services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private final transient @Nullable Place place;
    private final transient Runnable done;

    private final ComboBox<WorkplaceRow> function = new ComboBox<>();
    private final TextField employer;
    private final Select<Sharing.Partner> organisation;
    private final ComboBox<String> location = new ComboBox<>();
    private final TextField places;
    /** What the last choice filled in: it gives way to the next, and what somebody typed does not. */
    private String filledIn = "";

    PlaceDialog(
            CohortWords words,
            PlanTab.Services services,
            SignedIn user,
            Cohort cohort,
            @Nullable Place place,
            Runnable done) {
        super(words, words.say(place == null ? "place.add" : "place.change"), words.say("save"));
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.place = place;
        this.done = done;
        var data = place == null ? null : place.data();
        List<WorkplaceRow> choices =
                user.may(Permission.READ_WORKPLACES) ? services.employers().choices(user) : List.of();
        if (!choices.isEmpty()) chooseFunction(choices, data == null ? null : data.workplace());
        employer = text("place.employer", data == null ? "" : data.employer(), Place.EMPLOYER_MAX_LENGTH);
        var partners = services.sharing().partners(user);
        organisation = choiceOrNone(
                "place.organisation",
                partners,
                Sharing.Partner::name,
                partners.stream()
                        .filter(one -> data != null && one.uuid().equals(data.organisation()))
                        .findFirst()
                        .orElse(null),
                words.say("place.organisation.none"));
        organisation.setHelperText(words.say("place.organisation.help"));
        organisation.addValueChangeListener(change -> {
            if (change.getValue() != null && employer.isEmpty()) {
                employer.setValue(change.getValue().name());
            }
        });
        chooseLocation(data == null ? "" : data.location());
        places = text("place.places", data == null ? "1" : String.valueOf(data.places()), 4);
        onSave(this::keep);
    }

    private void chooseFunction(List<WorkplaceRow> choices, @Nullable UUID chosen) {
        function.setLabel(words.say("place.function"));
        function.setHelperText(words.say("place.function.help"));
        function.setId("entry-place-function");
        function.setItems(choices);
        function.setItemLabelGenerator(row -> words.say("place.function.of", row.employerName(), row.functionName()));
        function.setClearButtonVisible(true);
        function.setWidthFull();
        choices.stream()
                .filter(row -> row.function().equals(chosen))
                .findFirst()
                .ifPresent(function::setValue);
        function.addValueChangeListener(change -> {
            var row = change.getValue();
            locations(row);
            if (row == null) return;
            if (employer.isEmpty() || employer.getValue().equals(filledIn)) {
                filledIn = row.employerName();
                employer.setValue(filledIn);
            }
            if (location.isEmpty() && row.locations().size() == 1) {
                location.setValue(name(row.locations().getFirst()));
            }
            if (place == null && row.places() > 0) places().setValue(String.valueOf(row.places()));
        });
        part(function);
    }

    private TextField places() {
        return places;
    }

    private void chooseLocation(String now) {
        location.setLabel(words.say("place.location"));
        location.setId("entry-place-location");
        location.setAllowCustomValue(true);
        location.setManualValidation(true);
        location.setWidthFull();
        locations(function.getValue());
        location.addCustomValueSetListener(typed -> location.setValue(typed.getDetail()));
        location.addValueChangeListener(change -> location.setInvalid(false));
        if (!now.isEmpty()) location.setValue(now);
        part(location);
    }

    /** Where the chosen employer is; any other place can be typed. What is filled in stays. */
    private void locations(@Nullable WorkplaceRow row) {
        String now = location.getValue();
        location.setItems(
                row == null
                        ? List.of()
                        : row.locations().stream().map(PlaceDialog::name).toList());
        if (now != null) location.setValue(now);
    }

    private static String name(Location location) {
        return location.name().equals(location.town()) ? location.town() : location.name() + ", " + location.town();
    }

    private String keep() {
        boolean[] wrong = {!needed(employer)};
        Integer many = whole(places, Place.MOST, wrong);
        if (many == null && !wrong[0]) wrong[0] = !needed(places);
        String where = location.getValue() == null ? "" : location.getValue().strip();
        if (where.length() > Place.LOCATION_MAX_LENGTH) {
            FieldError.show(location, words.say("place.location.tooLong", Place.LOCATION_MAX_LENGTH));
            wrong[0] = true;
        }
        if (wrong[0] || many == null) return AT_FIELD;
        var chosen = organisation.getValue();
        var outcome = services.planning()
                .savePlace(
                        user,
                        cohort.uuid(),
                        place == null ? null : place.uuid(),
                        place == null ? 0 : place.version(),
                        new Place.Data(
                                employer.getValue(), chosen == null ? null : chosen.uuid(), where, many, workplace()));
        if (outcome instanceof CohortOutcome.Refused(var fault)
                && fault == CohortOutcome.Fault.PLACES_TAKEN
                && place != null) {
            FieldError.show(places, words.say("place.taken", place.taken()));
            return AT_FIELD;
        }
        if (outcome instanceof CohortOutcome.Saved) done.run();
        return words.problem(outcome);
    }

    /** The chosen function; that of before where the reader has none to choose from. */
    private @Nullable UUID workplace() {
        var row = function.getValue();
        if (row != null) return row.function();
        boolean couldChoose = function.getParent().isPresent();
        return couldChoose || place == null ? null : place.data().workplace();
    }
}
