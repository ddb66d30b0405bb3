package nl.duaal.insight.scaling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.TrajectorySizes.Sizes;
import nl.duaal.insight.scaling.Limit;
import nl.duaal.insight.scaling.Scaling;
import nl.duaal.insight.scaling.ScalingOutcome;
import nl.duaal.insight.scaling.ScalingService;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import org.jspecify.annotations.Nullable;

/** What a trajectory costs and brings with more people, and what there is not enough of then. */
final class SizesSection extends Div {

    private final transient ScalingWords words;
    private final transient ScalingService service;
    private final SignedIn user;
    private final transient Scaling scaling;
    private final transient Function<ScalingOutcome, Optional<String>> kept;

    SizesSection(
            ScalingWords words,
            ScalingService service,
            SignedIn user,
            Scaling scaling,
            Function<ScalingOutcome, Optional<String>> kept) {
        this.words = words;
        this.service = service;
        this.user = user;
        this.scaling = scaling;
        this.kept = kept;
        setId("scaling-sizes");
        add(new H2(words.say("sizes.title")));
        var sizes = service.sizes(user, scaling.trajectory());
        if (sizes.isPresent()) {
            add(table(words, scaling, sizes.get()), quiet(words.say("sizes.what")));
        } else {
            add(quiet(words.say(
                    scaling.about().isGuest() || !scaling.about().may(Permission.READ_CASES)
                            ? "sizes.notYours"
                            : "sizes.noCase")));
        }
        add(limits());
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassNames("small", "muted");
        return line;
    }

    static CardTable table(ScalingWords words, Scaling scaling, Sizes sizes) {
        var table = new CardTable(
                words.say("sizes.title"),
                words.say("column.people"),
                words.say("column.payback", words.party(sizes.mainParty())),
                words.say("column.npv", words.party(sizes.mainParty())),
                words.say("column.society"),
                words.say("column.costPerHead"),
                words.say("column.groups"),
                words.say("column.hits"));
        table.figures(2, 3, 4);
        for (var size : sizes.all()) {
            table.row(
                    CardTable.text(words.figures().number(size.participants(), 0)),
                    CardTable.text(words.payback(size, sizes.horizonMonths())),
                    CardTable.text(words.figures().euro(size.netPresentValue())),
                    CardTable.text(words.figures().euro(size.society())),
                    CardTable.text(words.figures().euro(size.costPerHead())),
                    CardTable.text(words.groups(size)),
                    CardTable.text(hits(words, scaling, size.participants())));
        }
        return table;
    }

    /** What there is not enough of for so many people. */
    static String hits(ScalingWords words, Scaling scaling, int people) {
        var hit = scaling.limits().stream()
                .filter(limit -> limit.isHitBy(people))
                .map(limit -> words.say("hit", limit.data().name(), limit.data().participants()))
                .toList();
        return hit.isEmpty() ? "–" : String.join("; ", hit);
    }

    private RecordList limits() {
        var list = new RecordList(words.say("limits.title"), words.say("limits.none"));
        list.setId("scaling-limits");
        boolean leads = ScalingService.leads(scaling.about());
        if (leads) list.adding("add-limit", words.say("limits.add"), () -> ask(null));
        for (var limit : scaling.limits()) {
            list.item(
                    words.say("limit", limit.data().name(), limit.data().participants()),
                    List.of(limit.data().note()),
                    leads
                            ? RecordList.changeAndRemove(
                                    words.locale(),
                                    limit.uuid().toString(),
                                    limit.data().name(),
                                    () -> ask(limit),
                                    () -> remove(limit))
                            : List.of());
        }
        return list;
    }

    private void ask(@Nullable Limit before) {
        var form = new FormDialog(words.locale(), words.say("limits.add"), "save-limit");
        form.words(words.say("limits.what"));
        var name = form.text(
                "limit-name",
                words.say("field.limit"),
                before == null ? "" : before.data().name(),
                Limit.NAME_MAX_LENGTH,
                true);
        var people = form.whole(
                "limit-people",
                words.say("field.people"),
                before == null ? 0 : before.data().participants(),
                0,
                Limit.MOST);
        var note = form.text(
                "limit-note",
                words.say("field.note"),
                before == null ? "" : before.data().note(),
                Limit.NOTE_MAX_LENGTH,
                true);
        form.open(() -> kept.apply(service.saveLimit(
                user,
                scaling.trajectory(),
                before == null ? null : before.uuid(),
                before == null ? 0 : before.version(),
                new Limit.Data(name.getValue(), FormDialog.whole(people), note.getValue()))));
    }

    private void remove(Limit limit) {
        var form = new FormDialog(words.locale(), words.say("limits.remove"), "confirm-remove");
        form.setKeepText(words.say("limits.remove"));
        form.words(limit.data().name());
        form.open(() -> kept.apply(service.removeLimit(user, scaling.trajectory(), limit.uuid(), limit.version())));
    }
}
