package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.course.Intensity;
import nl.duaal.shell.SavedFilterMenu;

/** By what a caseload is filtered, and the filters that somebody keeps. */
final class CaseloadTools extends Div {

    /** Whose saved filters these are. */
    private static final String PAGE = "caseload";

    private final CoachingWords words;
    private final transient CaseloadFilter filter;
    private final transient Consumer<Map<String, String>> choose;

    /**
     * @param people everybody whom the filter is about
     * @param choose is told what the address is to say
     * @param named  is told what is looked for in names
     */
    CaseloadTools(
            CoachingWords words,
            CoachingServices services,
            SignedIn user,
            CaseloadFilter filter,
            List<CaseloadRow> people,
            Consumer<Map<String, String>> choose,
            Consumer<String> named) {
        this.words = words;
        this.filter = filter;
        this.choose = choose;
        addClassNames("list-tools", "no-print");
        setId("caseload-tools");
        var search = new TextField();
        search.setAriaLabel(words.say("filter.name"));
        search.setPlaceholder(words.say("filter.name"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("caseload-name");
        search.setValue(filter.name());
        search.addValueChangeListener(change -> named.accept(change.getValue().strip()));
        add(search);
        if (user.may(Permission.READ_ALL_PEOPLE)) add(coaches(services, user));
        add(select(CaseloadFilter.WHAT, what()));
        var cohorts = cohorts(people);
        if (cohorts.size() > 2) add(select(CaseloadFilter.COHORT, cohorts));
        add(select(CaseloadFilter.INTENSITY, intensities()));
        add(new SavedFilterMenu(words.locale(), services.filters(), user, PAGE, filter::parts, choose));
    }

    private Select<String> coaches(CoachingServices services, SignedIn user) {
        var names = new LinkedHashMap<String, String>();
        names.put("", words.say("caseload.everybody"));
        services.planning()
                .colleagues(user)
                .forEach(one -> names.put(one.account().toString(), one.name()));
        names.put(CaseloadFilter.NOBODY, words.say("caseload.nobody"));
        return select(CaseloadFilter.COACH, names);
    }

    private Map<String, String> what() {
        var ways = new LinkedHashMap<String, String>();
        for (var one : CaseloadFilter.What.values()) {
            ways.put(
                    one == CaseloadFilter.What.ALL ? "" : one.name().toLowerCase(Locale.ROOT),
                    words.of("filter.what", one));
        }
        return ways;
    }

    private Map<String, String> cohorts(List<CaseloadRow> people) {
        var ways = new LinkedHashMap<String, String>();
        ways.put("", words.say("filter.cohort.any"));
        people.stream()
                .map(row -> Map.entry(row.cohortName(), row.cohort().toString()))
                .distinct()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> ways.put(one.getValue(), one.getKey()));
        return ways;
    }

    private Map<String, String> intensities() {
        var ways = new LinkedHashMap<String, String>();
        ways.put("", words.say("filter.intensity.any"));
        Arrays.stream(Intensity.values())
                .forEach(one -> ways.put(one.name().toLowerCase(Locale.ROOT), words.of("intensity", one)));
        return ways;
    }

    private Select<String> select(String key, Map<String, String> ways) {
        var select = new Select<String>();
        select.setAriaLabel(words.say("filter." + key));
        select.setId("caseload-" + key);
        select.setItems(ways.keySet());
        select.setItemLabelGenerator(way -> ways.getOrDefault(way, ""));
        String now = filter.parts().getOrDefault(key, "");
        select.setValue(ways.containsKey(now) ? now : "");
        select.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            var parts = new LinkedHashMap<>(filter.parts());
            if (change.getValue().isEmpty()) parts.remove(key);
            else parts.put(key, change.getValue());
            choose.accept(parts);
        });
        return select;
    }
}
