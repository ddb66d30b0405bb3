package nl.duaal.language.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.duaal.access.Permission;
import nl.duaal.language.HelpAtWork;
import nl.duaal.language.LanguagePlan;
import nl.duaal.language.Profile;
import nl.duaal.language.forecast.Assumed;
import nl.duaal.language.forecast.Forecast;
import nl.duaal.language.forecast.LanguageLine;
import nl.duaal.shell.FormDialog;
import nl.duaal.trajectory.design.WorkLanguage;
import nl.duaal.workplace.WorkplaceRow;
import org.jspecify.annotations.Nullable;

/** What the forecast rests on, each with where it is from; and changing it for this person. */
final class BasisSection extends Section {

    private final transient LanguagePage page;
    private final transient LanguageWords words;

    BasisSection(LanguagePage page, LanguageLine line) {
        this.page = page;
        this.words = page.words();
        setId("language-basis");
        addClassName("language-section");
        var head = new Header(new H2(words.say("basis.title")));
        head.addClassName("section-head");
        add(head);
        if (page.mayWrite()) {
            var change = new NativeButton(words.say("basis.change"), click -> ask());
            change.addClassNames("button", "no-print");
            change.setId("change-basis");
            head.add(change);
        }
        add(assumed(line), text("basis.how"), text("basis.band"), sources(line));
    }

    private UnorderedList assumed(LanguageLine line) {
        var assumed = line.assumed();
        var attendance = assumed.attendance();
        var norms = line.forecast().norms();
        var list = new UnorderedList();
        item(list, words.say("basis.profile", words.of("profile", assumed.profile())), assumed.profileFrom());
        item(list, words.say("basis.hours", words.hours(assumed.hoursPerWeek())), assumed.hoursFrom());
        item(
                list,
                attendance == null
                        ? words.say(
                                "basis.attendance.band",
                                words.figures().percent(norms.attendance().likely(), 0),
                                words.figures().percent(norms.attendance().low(), 0),
                                words.figures().percent(norms.attendance().high(), 0))
                        : words.say("basis.attendance", words.figures().percent(attendance, 0)),
                assumed.attendanceFrom());
        list.add(new ListItem(words.of("surroundings", assumed.surroundings())));
        for (var buddy : assumed.help()) list.add(help(assumed, buddy));
        line.demands().stream()
                .flatMap(one -> one.lines().stream())
                .map(LanguageLine.SkillStanding::line)
                .filter(one -> one.basis() == Forecast.Basis.OWN_PACE)
                .collect(Collectors.toMap(Forecast.Line::skill, one -> one, (one, two) -> one, java.util.TreeMap::new))
                .forEach((skill, one) -> {
                    var pace = one.pace();
                    list.add(new ListItem(
                            pace == null
                                    ? words.say("basis.pace.none", words.skill(skill))
                                    : words.say(
                                            "basis.pace",
                                            words.skill(skill),
                                            words.figures().number(pace, 1))));
                });
        return list;
    }

    /**
     * A buddy that the team agreed on. It is told beside the reckoning and never added to it: a buddy counts once, where
     * it is written down for this person.
     */
    private ListItem help(Assumed assumed, HelpAtWork.Buddy buddy) {
        var on = buddy.on();
        var item = new ListItem(
                on == null
                        ? words.say(
                                assumed.withBuddy() ? "basis.help.notKept.counted" : "basis.help.notKept", buddy.team())
                        : words.say(
                                assumed.withBuddy() ? "basis.help.kept.counted" : "basis.help.kept",
                                buddy.team(),
                                words.figures().date(on)));
        item.addClassName("help-at-work");
        return item;
    }

    private void item(UnorderedList list, String text, Assumed.Origin origin) {
        list.add(new ListItem(text + " (" + words.of("origin", origin) + ")"));
    }

    private Paragraph text(String key) {
        var text = new Paragraph(words.say(key));
        text.addClassNames("small", "muted");
        return text;
    }

    private UnorderedList sources(LanguageLine line) {
        var list = new UnorderedList();
        list.addClassNames("small", "muted");
        list.setId("language-sources");
        Stream.concat(line.forecast().norms().used().stream(), line.prices().used().stream())
                .forEach(amount -> list.add(new ListItem(words.amount(amount))));
        return list;
    }

    private void ask() {
        var person = page.person().uuid();
        var plan = page.services()
                .levels()
                .levels(page.user(), person)
                .map(found -> found.plan())
                .orElse(LanguagePlan.UNKNOWN);
        var form = new FormDialog(words.locale(), words.say("basis.change"), "save-basis");
        form.words(words.say("basis.empty"));
        var profile = form.choice(
                "basis-profile",
                words.say("basis.field.profile"),
                Arrays.asList(Profile.values()),
                one -> words.of("profile", one),
                plan.profile(),
                false);
        profile.setEmptySelectionAllowed(true);
        profile.setEmptySelectionCaption(words.say("basis.fromDesign"));
        var many = plan.hoursPerWeek();
        var hours = form.text("basis-hours", words.say("try.hours"), many == null ? "" : plain(many), 4, false);
        var percent = plan.attendancePercent();
        var attendance = form.text(
                "basis-attendance", words.say("try.attendance"), percent == null ? "" : percent.toString(), 3, false);
        var language = form.choice(
                "basis-language",
                words.say("basis.field.language"),
                Arrays.asList(WorkLanguage.values()),
                one -> words.of("work", one),
                plan.workLanguage(),
                false);
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(words.say("basis.unknown"));
        var worked = plan.workHoursPerWeek();
        var work = form.text(
                "basis-work", words.say("basis.field.work"), worked == null ? "" : worked.toString(), 2, false);
        var buddy = form.check("basis-buddy", words.say("basis.field.buddy"), plan.buddy());
        var functions = functions();
        var function = form.choice(
                "basis-function",
                words.say("basis.field.function"),
                functions.keySet(),
                key -> functions.getOrDefault(key, ""),
                functions.containsKey(plan.function()) ? plan.function() : null,
                false);
        function.setEmptySelectionAllowed(true);
        function.setEmptySelectionCaption(words.say("basis.noFunction"));
        var from = form.day("basis-from", words.say("basis.field.from"), plan.worksFrom(), false);
        form.demand(hours, number(hours::getValue, LanguagePlan.MOST_HOURS, true));
        form.demand(attendance, number(attendance::getValue, 100, false));
        form.demand(work, number(work::getValue, LanguagePlan.MOST_WORK_HOURS, false));
        form.open(() -> page.kept(page.services()
                .levels()
                .savePlan(
                        page.user(),
                        person,
                        new LanguagePlan(
                                plan.version(),
                                profile.getValue(),
                                hours.getValue().isBlank()
                                        ? null
                                        : new BigDecimal(
                                                hours.getValue().strip().replace(',', '.')),
                                whole(attendance.getValue()),
                                language.getValue(),
                                whole(work.getValue()),
                                buddy.getValue(),
                                function.getValue(),
                                from.getValue()))));
    }

    private String plain(BigDecimal number) {
        return words.hours(number.doubleValue());
    }

    private static @Nullable Integer whole(String text) {
        return text.isBlank() ? null : Integer.valueOf(text.strip());
    }

    private Supplier<Optional<String>> number(Supplier<String> value, int most, boolean decimal) {
        return () -> {
            String typed = value.get().strip().replace(',', '.');
            boolean fits = typed.isEmpty()
                    || typed.matches(decimal ? "[0-9]{1,2}([.][0-9])?" : "[0-9]{1,3}")
                            && Double.parseDouble(typed) <= most;
            return fits ? Optional.empty() : Optional.of(words.say("problem.number", most));
        };
    }

    private Map<UUID, String> functions() {
        if (!page.user().may(Permission.READ_WORKPLACES)) return Map.of();
        List<WorkplaceRow> rows = page.services().employers().choices(page.user());
        return rows.stream()
                .collect(Collectors.toMap(
                        WorkplaceRow::function,
                        row -> row.functionName() + " · " + row.employerName(),
                        (one, two) -> one,
                        java.util.LinkedHashMap::new));
    }
}
