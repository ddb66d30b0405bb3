package nl.duaal.insight.scaling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.duaal.access.SignedIn;
import nl.duaal.insight.scaling.Conclusion;
import nl.duaal.insight.scaling.GivenMark;
import nl.duaal.insight.scaling.Scaling;
import nl.duaal.insight.scaling.ScalingItem.Part;
import nl.duaal.insight.scaling.ScalingOutcome;
import nl.duaal.insight.scaling.ScalingService;
import nl.duaal.insight.scaling.Scan;
import nl.duaal.insight.scaling.ScanItem;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;

/** Items of a scan: the own mark, then what others think, then what was agreed on. */
final class ScanSection {

    private final ScalingWords words;
    private final ScalingService service;
    private final SignedIn user;
    private final Scaling scaling;
    private final Scan scan;
    private final Function<ScalingOutcome, Optional<String>> kept;

    ScanSection(
            ScalingWords words,
            ScalingService service,
            SignedIn user,
            Scaling scaling,
            Scan scan,
            Function<ScalingOutcome, Optional<String>> kept) {
        this.words = words;
        this.service = service;
        this.user = user;
        this.scaling = scaling;
        this.scan = scan;
        this.kept = kept;
    }

    RecordList of(Part part) {
        var list = new RecordList(words.of("part", part), words.say("part.none"));
        list.setId("scan-" + part.name());
        scan.of(part).forEach(one -> list.item(item(one), "item-" + one.item().key(), List.of()));
        return list;
    }

    private Div item(ScanItem one) {
        var name = new Div(words.label(one.item()));
        name.addClassName("record-name");
        var text = new Div(name, line(words.help(one.item()), true));
        text.addClassName("scan-item");
        if (one.item().part().isMarked()) marks(one, text);
        var conclusion = one.conclusion();
        if (conclusion != null) {
            var agreed = line(
                    words.say(
                            "agreed",
                            conclusion.mark() != null
                                    ? words.mark(conclusion.mark())
                                    : words.say(Boolean.TRUE.equals(conclusion.settled()) ? "settled" : "notSettled"),
                            conclusion.text()),
                    false);
            agreed.addClassName("scan-agreed");
            text.add(agreed);
        }
        if (scan.isOpen()) text.add(acts(one));
        return text;
    }

    private void marks(ScanItem one, Div text) {
        if (one.marks().isEmpty()) {
            text.add(line(one.given() == 0 ? words.say("given.none") : words.count("given.hidden", one.given()), true));
            return;
        }
        var own = one.own();
        if (own != null) text.add(line(words.say("own", words.mark(own.mark()), own.evidence()), false));
        text.add(line(words.difference(one), true));
        var all = new UnorderedList();
        for (GivenMark mark : one.marks()) {
            all.add(new ListItem(words.say("one", mark.mark(), words.by(mark), mark.evidence())));
        }
        var details = new NativeDetails(words.say("all", one.marks().size()), all);
        details.setId("marks-" + one.item().key());
        text.add(details);
    }

    private Div acts(ScanItem one) {
        var row = new Div();
        row.addClassNames("chips-row", "no-print");
        String key = one.item().key();
        if (one.item().part().isMarked()) {
            row.add(button(
                    words.say(one.own() == null ? "mark.give" : "mark.change"), one, "mark-" + key, () -> mark(one)));
        }
        boolean sees = !one.item().part().isMarked() || one.own() != null;
        if (ScalingService.leads(scaling.about()) && sees) {
            row.add(button(words.say("conclude"), one, "conclude-" + key, () -> conclude(one)));
        }
        return row;
    }

    private NativeButton button(String text, ScanItem one, String id, Runnable run) {
        var button = new NativeButton(text, click -> run.run());
        button.addClassName("button");
        button.setAriaLabel(text + ": " + words.label(one.item()));
        button.setId(id);
        return button;
    }

    private static Div line(String text, boolean quiet) {
        var line = new Div(text);
        line.addClassName("scan-line");
        if (quiet) line.addClassNames("small", "muted");
        return line;
    }

    private static List<Integer> all() {
        return IntStream.rangeClosed(GivenMark.LEAST, GivenMark.MOST).boxed().toList();
    }

    private void mark(ScanItem one) {
        var own = one.own();
        var form = new FormDialog(words.locale(), words.label(one.item()), "save-mark");
        form.words(words.help(one.item()));
        var mark =
                form.choice("mark", words.say("field.mark"), all(), words::mark, own == null ? null : own.mark(), true);
        var evidence = form.area(
                "evidence",
                words.say("field.evidence"),
                own == null ? "" : own.evidence(),
                GivenMark.EVIDENCE_MAX_LENGTH,
                true);
        evidence.setHelperText(words.say("field.evidence.help"));
        form.open(() -> kept.apply(service.mark(
                user,
                scaling.trajectory(),
                one.item().key(),
                own == null ? 0 : own.version(),
                mark.getValue(),
                evidence.getValue())));
    }

    private void conclude(ScanItem one) {
        var before = one.conclusion();
        long version = before == null ? 0 : before.version();
        var form = new FormDialog(words.locale(), words.label(one.item()), "save-conclusion");
        if (one.item().part().isMarked()) {
            form.words(words.difference(one));
            var mark = form.choice(
                    "agreed-mark",
                    words.say("field.agreed"),
                    all(),
                    words::mark,
                    before == null ? null : before.mark(),
                    true);
            var text = form.area(
                    "conclusion",
                    words.say("field.conclusion"),
                    before == null ? "" : before.text(),
                    Conclusion.TEXT_MAX_LENGTH,
                    true);
            text.setHelperText(words.say("noNames"));
            form.open(() -> kept.apply(service.conclude(
                    user, scaling.trajectory(), one.item().key(), version, mark.getValue(), text.getValue())));
            return;
        }
        form.words(words.help(one.item()));
        var settled =
                form.check("settled", words.say("settled"), before != null && Boolean.TRUE.equals(before.settled()));
        var text = form.area(
                "conclusion",
                words.say("field.how"),
                before == null ? "" : before.text(),
                Conclusion.TEXT_MAX_LENGTH,
                true);
        text.setHelperText(words.say("noNames"));
        form.open(() -> kept.apply(service.settle(
                user, scaling.trajectory(), one.item().key(), version, settled.getValue(), text.getValue())));
    }
}
