package nl.duaal.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.duaal.access.SignedIn;
import nl.duaal.screening.Experience;
import nl.duaal.screening.Plan;
import nl.duaal.screening.ScreeningQuality;
import nl.duaal.screening.quality.Later;
import nl.duaal.screening.quality.Quality;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.TextTable;

/** How well a screening works as an instrument, and what it came to; of groups of ten or more, never of people. */
class QualitySection extends Div {

    private final transient ScreeningWords words;
    private final transient ScreeningQuality quality;
    private final transient SignedIn user;
    private final transient Plan plan;
    private final transient Runnable changed;

    QualitySection(ScreeningWords words, ScreeningQuality quality, SignedIn user, Plan plan, Runnable changed) {
        this.words = words;
        this.quality = quality;
        this.user = user;
        this.plan = plan;
        this.changed = changed;
        setId("screening-quality");
        var head = new Header(new H2(words.say("quality.title")));
        head.addClassName("section-head");
        var ask = new NativeButton(words.say("experience.add"), click -> ask());
        ask.addClassName("button");
        ask.setId("add-experience");
        head.add(ask);
        add(head);
        quality.of(user, plan.uuid()).ifPresent(this::show);
        later();
        figures();
    }

    private void show(Quality found) {
        if (found.criteria().isEmpty()) {
            var none = new Paragraph(words.say("quality.tooFew", Quality.SMALLEST_GROUP, found.people()));
            none.addClassName("muted");
            add(none);
        } else {
            add(agreement(found));
            var how = new Paragraph(words.say("quality.how"));
            how.addClassNames("small", "muted");
            add(how);
            for (var time : found.times()) {
                time.medianMinutes()
                        .ifPresent(minutes -> add(new Paragraph(words.say(
                                "quality.time",
                                words.of("round", time.round()),
                                words.figures().number(minutes, 1),
                                time.sheets()))));
            }
        }
        found.experiences().ifPresent(this::experiences);
    }

    private TextTable agreement(Quality found) {
        var rows = new ArrayList<List<String>>();
        for (var one : found.criteria()) {
            var agreement = one.agreement();
            rows.add(List.of(
                    one.criterion().name(),
                    words.figures().number(one.people(), 0),
                    agreement
                            .map(some -> words.figures().number(some.kappa(), 2))
                            .orElse("–"),
                    agreement
                            .map(some -> words.say(
                                    "quality.interval",
                                    words.figures().number(some.low(), 2),
                                    words.figures().number(some.high(), 2)))
                            .orElse("–"),
                    words.say(one.neverBelow() ? "quality.never" : "quality.tells")));
        }
        return table("quality.agreement", rows, "criterion", "people", "kappa", "interval", "tells");
    }

    private void experiences(Quality.Experiences found) {
        var rows = new ArrayList<List<String>>();
        rows.add(row("experience.clear", found.clear()));
        rows.add(row("experience.chance", found.chance()));
        rows.add(row("experience.fair", found.fair()));
        add(table("experience.title", rows, "question", "1", "2", "3", "4", "5"));
        found.remarks().forEach(text -> add(new Paragraph("‘" + text + "’")));
    }

    private List<String> row(String key, int[] counts) {
        var row = new ArrayList<String>();
        row.add(words.say(key));
        Arrays.stream(counts).forEach(count -> row.add(Integer.toString(count)));
        return row;
    }

    private TextTable table(String title, List<List<String>> rows, String... columns) {
        return new TextTable(new TextTable.Content(
                words.say(title),
                Arrays.stream(columns)
                        .map(column -> words.say("quality.column." + column))
                        .toList(),
                rows));
    }

    /** Over all cohorts of the organisation that ended: whether a way to look tells who stays. */
    private void later() {
        add(new H3(words.say("later.title")));
        var found = quality.later(user);
        if (found.isEmpty()) {
            var none = new Paragraph(words.say("later.none", Quality.SMALLEST_GROUP));
            none.addClassName("muted");
            add(none);
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (var one : found) rows.add(List.of(words.of("method", one.method()), of(one.enough()), of(one.below())));
        var table = new TextTable(new TextTable.Content(
                words.say("later.title"),
                List.of(
                        words.say("quality.column.method"),
                        words.say("quality.column.enough"),
                        words.say("quality.column.below")),
                rows));
        table.setId("screening-later");
        var how = new Paragraph(words.say("later.how", Quality.SMALLEST_GROUP));
        how.addClassNames("small", "muted");
        add(table, how);
    }

    private String of(Later.Group group) {
        return words.say(
                "later.group",
                group.droppedOut(),
                group.people(),
                words.figures().percent(group.share()));
    }

    private void figures() {
        var found = quality.figures(user, plan.uuid());
        if (found.isEmpty() || found.get().screened() == 0) return;
        var figures = found.get();
        var text = new ArrayList<String>();
        figures.passRate()
                .ifPresent(rate -> text.add(words.say(
                        "figures.pass",
                        figures.selected(),
                        figures.screened(),
                        words.figures().percent(rate))));
        figures.screenedPerStart()
                .ifPresent(per ->
                        text.add(words.say("figures.perStart", words.figures().number(per, 1))));
        text.add(words.say("figures.hours", words.figures().number(figures.hours(), 1)));
        figures.costCents()
                .ifPresent(cents ->
                        text.add(words.say("figures.cost", words.figures().euro(cents / 100.0))));
        add(new H2(words.say("figures.title")), new Paragraph(String.join(" ", text)));
    }

    private void ask() {
        var form = new FormDialog(words.locale(), words.say("experience.add"), "save-experience");
        form.words(words.say("experience.how"));
        var answers = List.of(1, 2, 3, 4, 5);
        var clear = form.choice("experience-clear", words.say("experience.clear"), answers, this::answer, null, true);
        var chance =
                form.choice("experience-chance", words.say("experience.chance"), answers, this::answer, null, true);
        var fair = form.choice("experience-fair", words.say("experience.fair"), answers, this::answer, null, true);
        var remark =
                form.area("experience-remark", words.say("experience.remark"), "", Experience.REMARK_MAX_LENGTH, false);
        form.open(() -> {
            boolean done = quality.note(
                    user,
                    plan.uuid(),
                    new Experience(
                            clear.getValue(),
                            chance.getValue(),
                            fair.getValue(),
                            remark.getValue().strip()));
            if (done) changed.run();
            return done ? Optional.empty() : Optional.of(words.say("gone"));
        });
    }

    private String answer(int answer) {
        return words.say("experience.answer." + answer);
    }
}
