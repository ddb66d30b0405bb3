package nl.duaal.library.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.duaal.library.Amounts;
import nl.duaal.library.SubsidyMoment;
import nl.duaal.library.SubsidyScheme;
import nl.duaal.library.Wording;

/** What comes up first, as a calendar; below it every scheme with its amounts, conditions and proof to keep. */
class SubsidiesSection extends Div {

    private final LibraryWords words;
    private final transient Amounts amounts;
    private final LocalDate today;
    private final transient List<SubsidyScheme> all;

    SubsidiesSection(LibraryWords words, Amounts amounts, List<SubsidyScheme> all, LocalDate today, String wanted) {
        this.words = words;
        this.amounts = amounts;
        this.today = today;
        this.all = all;
        var found = all.stream().filter(scheme -> matches(scheme, wanted)).toList();
        if (found.isEmpty()) {
            add(LibraryView.nothing(words));
            return;
        }
        addCalendar(found);
        add(new H2(words.say("subsidies.title")));
        found.forEach(scheme -> add(scheme(scheme, !wanted.isEmpty())));
    }

    private boolean matches(SubsidyScheme scheme, String wanted) {
        var conditions = scheme.conditions().stream().map(words::own).collect(Collectors.joining(" "));
        return LibraryView.has(wanted, words.own(scheme.label()), words.own(scheme.note()), conditions);
    }

    private void addCalendar(List<SubsidyScheme> found) {
        add(new H2(words.say("calendar.title")));
        var moments = SubsidyMoment.from(found, today);
        if (moments.isEmpty()) {
            var none = new Paragraph(words.say("calendar.none"));
            none.addClassName("muted");
            add(none);
            return;
        }
        var list = new OrderedList();
        list.addClassName("library-calendar");
        list.setId("subsidy-calendar");
        moments.forEach(moment -> list.add(moment(moment)));
        add(list);
    }

    private ListItem moment(SubsidyMoment moment) {
        boolean known = moment.kind() != SubsidyMoment.Kind.NOT_KNOWN;
        var day = new Div(known ? words.figures().date(moment.day()) : words.say("calendar.unknown"));
        day.addClassName("library-day");
        var name = new Div(words.own(moment.scheme().label()));
        name.addClassName("library-name");
        var text = new Div(name, AmountsSection.quiet(text(moment)));
        var window = moment.window();
        if (window != null) {
            var ceiling = window.ceiling();
            if (ceiling != null) {
                text.add(AmountsSection.quiet(
                        words.say("calendar.ceiling", words.figures().euro(ceiling.doubleValue()))));
            }
            var note = window.note();
            if (note != null) text.add(AmountsSection.quiet(words.own(note)));
        }
        var item = new ListItem(day, text);
        item.addClassName(known ? "known" : "unknown");
        return item;
    }

    private String text(SubsidyMoment moment) {
        return switch (moment.kind()) {
            case CLOSES ->
                words.say(
                        "moment.CLOSES",
                        words.figures().date(moment.aboutWindow().from()));
            case OPENS ->
                words.say(
                        "moment.OPENS",
                        words.figures().date(moment.aboutWindow().until()));
            case ENDS -> words.say("moment.ENDS");
            case NOT_KNOWN ->
                words.say(
                        "moment.NOT_KNOWN",
                        words.figures().date(moment.aboutWindow().from()),
                        words.figures().date(moment.aboutWindow().until()));
        };
    }

    private Details scheme(SubsidyScheme scheme, boolean opened) {
        var end = scheme.endsOn();
        boolean over = end != null && end.isBefore(today);
        var name = new Span(words.own(scheme.label()));
        var who = new Span(words.say("subsidies.who", words.party(scheme.payer()), words.party(scheme.receiver())));
        who.addClassNames("muted", "small");
        var head = new Div(name, over ? over() : who);
        head.addClassName("library-group-head");
        var content = new Div();
        content.addClassName("library-scheme");
        var details = new Details(head, content);
        details.addClassName("library-group");
        details.setId("scheme-" + scheme.key());
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getElement().getChildCount() == 0) fill(content, scheme, over);
        });
        details.setOpened(opened);
        return details;
    }

    private Span over() {
        var word = new Span(words.say("subsidies.over"));
        word.addClassNames("small", "warn");
        return word;
    }

    private void fill(Div content, SubsidyScheme scheme, boolean over) {
        content.add(new Paragraph(words.own(scheme.note())));
        if (!scheme.cash()) content.add(AmountsSection.quiet(words.say("subsidies.noCash")));
        // what was abolished is shown as it was on its last day
        var end = scheme.endsOn();
        var day = over && end != null ? end : today;
        addAmounts(content, scheme, day);
        addTexts(content, "subsidies.conditions", scheme.conditions());
        addTexts(content, "subsidies.proof", scheme.proofToKeep());
        if (!scheme.notWith().isEmpty()) {
            var names = all.stream()
                    .filter(other -> scheme.notWith().contains(other.key()))
                    .map(other -> words.own(other.label()))
                    .collect(Collectors.joining("; "));
            content.add(new Paragraph(words.say("subsidies.notWith", names)));
        }
        if (!scheme.windows().isEmpty()) {
            content.add(new H3(words.say("subsidies.windows")));
            var list = new UnorderedList();
            scheme.windows()
                    .reversed()
                    .forEach(window -> list.add(new ListItem(words.say(
                            "subsidies.window",
                            words.figures().date(window.from()),
                            words.figures().date(window.until())))));
            content.add(list);
        }
        var source = new Paragraph(words.say("source", scheme.source()) + " ");
        source.addClassNames("small", "muted");
        source.add(words.mark(scheme.mark()));
        content.add(source);
    }

    private void addAmounts(Div content, SubsidyScheme scheme, LocalDate day) {
        if (scheme.amountKeys().isEmpty()) return;
        content.add(new H3(words.say("subsidies.amounts")));
        var list = new UnorderedList();
        for (var key : scheme.amountKeys()) {
            var series = amounts.series(key).orElseThrow();
            var amount = series.at(day);
            var item = new ListItem(LibraryLinks.amount(key, words.own(series.label())));
            item.add(new Span(": " + (amount == null ? "–" : words.value(amount))));
            if (amount != null && amount.beyondLastKnown()) {
                var last = new Span(" · " + words.say("amounts.beyond"));
                last.addClassNames("small", "warn");
                item.add(last);
            }
            list.add(item);
        }
        content.add(list);
        if (scheme.tiers().isEmpty()) return;
        var sums = IntStream.rangeClosed(1, scheme.tiers().size())
                .mapToObj(people -> scheme.forPeople(people, amounts, day))
                .filter(java.util.Objects::nonNull)
                .map(sum -> words.figures().euro(sum.doubleValue()))
                .collect(Collectors.joining(" · "));
        content.add(new Paragraph(words.say("subsidies.together", scheme.tiers().size(), sums)));
    }

    private void addTexts(Div content, String key, List<Wording> texts) {
        if (texts.isEmpty()) return;
        content.add(new H3(words.say(key)));
        var list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(words.own(text))));
        content.add(list);
    }
}
