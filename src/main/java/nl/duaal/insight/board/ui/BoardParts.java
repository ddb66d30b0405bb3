package nl.duaal.insight.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.ui.CoachingLinks;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.insight.board.Board;
import nl.duaal.insight.board.Board.Row;
import nl.duaal.insight.board.BoardPaybacks;
import nl.duaal.insight.board.BoardPaybacks.Paybacks;
import nl.duaal.insight.board.EmployerReport;
import nl.duaal.insight.board.Stages.Stage;
import nl.duaal.insight.board.Survival;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.TextTable;

/** The figures of a board, each with its source and the cohorts that it is made of. */
final class BoardParts {

    /** Whoever looks for one of more than these chooses first, or takes the table along. */
    private static final int SHOWN = 100;

    private final BoardWords words;
    private final Board board;
    private final boolean people;
    private final boolean everybody;
    private final boolean report;
    private final BoardCharts charts;

    /**
     * @param report whether it is to be read as a whole, on paper too: all of it is unfolded, and of one cohort nothing
     *               stands there twice
     */
    BoardParts(BoardWords words, Board board, SignedIn user, boolean report) {
        this.words = words;
        this.board = board;
        this.people = user.may(Permission.READ_PEOPLE);
        this.everybody = user.may(Permission.READ_ALL_PEOPLE);
        this.report = report;
        this.charts = new BoardCharts(words, board);
    }

    List<Component> all() {
        return List.of(funnel(), survival(), language(), caseload(), costs());
    }

    private Section part(String key, Component... content) {
        var title = new H2(words.say(key + ".title"));
        title.addClassName("part-title");
        var section = figures(key, content);
        section.addComponentAsFirst(title);
        return section;
    }

    /** A part whose chart has the title. */
    private Section figures(String key, Component... content) {
        var source = new Paragraph(words.say("source." + key));
        source.addClassNames("small", "muted");
        var section = new Section(content);
        section.add(source);
        section.setId("board-" + key);
        return section;
    }

    static CardTable table(String caption, List<String> heads, List<List<String>> rows) {
        var table = new CardTable(caption, heads.toArray(String[]::new));
        table.figures(IntStream.range(1, heads.size()).toArray());
        rows.forEach(row -> table.row(row.stream().map(CardTable::text).toArray(Component[]::new)));
        return table;
    }

    private Paragraph none(String key) {
        var none = new Paragraph(words.say(key));
        none.addClassName("muted");
        return none;
    }

    private Paragraph few(String key) {
        var few = new Paragraph(words.say(key, board.least()));
        few.addClassName("muted");
        return few;
    }

    /** The rows of a figure: a cohort each, with the way to where its people are for who may see them. */
    private Component unfold(String key, String tab, List<String> heads, Function<Row, List<String>> cells) {
        if (report && board.rows().size() < 2) return new Div();
        var columns = new ArrayList<>(List.of(words.say("column.cohort")));
        columns.addAll(heads);
        var table = new CardTable(words.say(key + ".title"), columns.toArray(String[]::new));
        table.figures(IntStream.rangeClosed(1, heads.size()).toArray());
        for (var row : board.rows().stream().limit(SHOWN).toList()) {
            var cohort = row.cohort();
            if (cohort == null) continue;
            var line = new ArrayList<Component>();
            // a guest has the page of the cohort, and no people or months of it
            boolean reaches = cohort.owner().own() && (people || key.equals("costs"));
            line.add(CohortLinks.tab(cohort.uuid(), reaches ? tab : "overview", words.name(cohort, board)));
            cells.apply(row).forEach(text -> line.add(CardTable.text(text)));
            table.row(line.toArray(Component[]::new));
        }
        var all = new Div(table);
        if (board.rows().size() > SHOWN) {
            var more = new Paragraph(
                    words.say("unfold.more", SHOWN, words.number(board.rows().size())));
            more.addClassNames("small", "muted");
            all.addComponentAsFirst(more);
        }
        var details = new NativeDetails(words.say("unfold"), all);
        details.setId("unfold-" + key);
        details.setOpen(report);
        return details;
    }

    private Section funnel() {
        var rows = new ArrayList<List<String>>();
        var stages = board.total().stages();
        for (var stage : Stage.values()) {
            rows.add(List.of(
                    words.of("stage", stage),
                    words.number(stages.of(stage)),
                    words.share(stages.of(stage), stages.base(stage))));
        }
        var heads = new ArrayList<String>();
        for (var stage : Stage.values()) heads.add(words.of("stage", stage));
        return figures(
                "funnel",
                charts.funnel(new TextTable.Content(
                        words.say("funnel.title"),
                        List.of(words.say("column.stage"), words.say("column.people"), words.say("column.share")),
                        rows)),
                unfold("funnel", "candidates", heads, row -> {
                    var cells = new ArrayList<String>();
                    for (var stage : Stage.values())
                        cells.add(words.number(row.stages().of(stage)));
                    return cells;
                }));
    }

    private Section survival() {
        var total = board.total();
        if (total.marks().isEmpty()) {
            return part("survival", everybody ? none("survival.none") : few("survival.few"));
        }
        var rows = total.marks().stream()
                .map(mark -> List.of(
                        words.say("survival.after", mark.months()),
                        words.figures().percent(mark.share(), 0),
                        words.between(mark),
                        words.number(mark.atRisk())))
                .toList();
        var heads = new ArrayList<String>();
        heads.add(words.of("stage", Stage.BEGAN));
        heads.add(words.of("stage", Stage.LEFT));
        for (int months : Survival.MONTHS) heads.add(words.say("survival.after", months));
        return figures(
                "survival",
                charts.survival(),
                table(
                        words.say("survival.title"),
                        List.of(
                                words.say("column.after"),
                                words.say("column.still"),
                                words.say("column.interval"),
                                words.say("column.followed")),
                        rows),
                unfold("survival", "course", heads, row -> {
                    var cells = new ArrayList<String>();
                    cells.add(words.number(row.stages().began()));
                    cells.add(words.number(row.stages().left()));
                    for (int months : Survival.MONTHS) {
                        cells.add(row.marks().stream()
                                .filter(mark -> mark.months() == months)
                                .map(mark -> words.figures().percent(mark.share(), 0))
                                .findFirst()
                                .orElse(BoardWords.NONE));
                    }
                    return cells;
                }));
    }

    private Section language() {
        var heads = List.of(words.say("language.hours"), words.say("language.measured"), words.say("language.gained"));
        var all = new ArrayList<>(List.of(words.say("together")));
        all.addAll(language(board.total()));
        var columns = new ArrayList<>(List.of(words.say("column.about")));
        columns.addAll(heads);
        return part(
                "language",
                table(words.say("language.title"), columns, List.of(all)),
                charts.language(),
                unfold("language", "language", heads, this::language));
    }

    private List<String> language(Row row) {
        Double gained = row.language().gained();
        return List.of(
                words.figures().number(row.language().hours(), 0),
                row.language().few()
                        ? words.say("costs.few")
                        : words.number(row.language().measured()),
                gained == null ? BoardWords.NONE : words.figures().number(gained, 2));
    }

    private Section caseload() {
        if (board.coaches().isEmpty()) return part("caseload", none("caseload.none"));
        var lead = new Paragraph(words.say(
                "caseload.lead",
                words.count("caseload.coaches", board.coaches().size()),
                words.figures().number(board.perCoach(), 1),
                board.coaches().getFirst().people()));
        // who reads a report need not know who they are
        if (report || board.coaches().getFirst().name().isEmpty()) return part("caseload", lead);
        var table = new CardTable(words.say("caseload.title"), words.say("column.coach"), words.say("column.people"));
        table.figures(1);
        board.coaches()
                .forEach(one -> table.row(CardTable.text(one.name()), CardTable.text(words.number(one.people()))));
        var details = new NativeDetails(
                words.say("caseload.unfold"), new Div(table, CoachingLinks.caseload(words.say("caseload.people"))));
        details.setId("unfold-caseload");
        return part("caseload", lead, details);
    }

    private Section costs() {
        var costs = board.total().costs();
        if (costs.months() == 0) {
            return part("costs", board.untold() == 0 ? none("costs.none") : untold());
        }
        var rows = List.of(
                List.of(words.say("costs.months"), words.number(costs.months())),
                List.of(words.say("costs.booked"), words.figures().euro(costs.cents() / 100.0)),
                List.of(words.say("costs.subsidy"), words.figures().euro(costs.subsidy() / 100.0)),
                List.of(words.say("costs.perBegan"), words.euros(costs.per(costs.began()))),
                List.of(words.say("costs.perCompleted"), words.euros(costs.per(costs.completed()))),
                List.of(words.say("costs.perPlaced"), words.euros(costs.per(costs.placed()))));
        return part(
                "costs",
                table(words.say("costs.title"), List.of(words.say("column.figure"), words.say("column.value")), rows),
                charts.costs(),
                unfold(
                        "costs",
                        "months",
                        List.of(
                                words.say("costs.months"),
                                words.say("costs.booked"),
                                words.say("costs.subsidy"),
                                words.say("costs.perBegan"),
                                words.say("costs.perCompleted"),
                                words.say("costs.perPlaced")),
                        row -> List.of(
                                words.number(row.costs().months()),
                                words.cents(row.costs(), row.costs().cents()),
                                words.cents(row.costs(), row.costs().subsidy()),
                                words.euros(row.costs().per(row.costs().began())),
                                words.euros(row.costs().per(row.costs().completed())),
                                words.euros(row.costs().per(row.costs().placed())))),
                untold());
    }

    /** Of how many cohorts no amount is told; nothing where there are none. */
    private Paragraph untold() {
        var untold = new Paragraph(words.untold(board));
        untold.setId("board-untold");
        untold.setVisible(board.untold() > 0);
        return untold;
    }

    /**
     * Plans; of a few cohorts each party's, beside what is expected now.
     *
     * @param paybacks of the parties of those few
     */
    Section paybacks(List<Paybacks> paybacks) {
        if (board.paybacks().isEmpty()) return part("payback", none("payback.none"));
        var table = paybackTable(words);
        for (var one : board.paybacks()) {
            var parties = paybacks.stream()
                    .filter(each -> each.caseUuid().equals(one.caseUuid()))
                    .findFirst();
            if (parties.isPresent()) {
                for (var party : parties.get().parties()) row(table, one, parties.get(), party);
            } else {
                table.row(
                        way(one),
                        CardTable.text(words.party(one.mainParty())),
                        CardTable.text(words.payback(one.months())),
                        CardTable.text(words.say("payback.seeCase")),
                        CardTable.text(BoardWords.NONE),
                        CardTable.text(BoardWords.NONE));
            }
        }
        return part("payback", new Div(table));
    }

    private void row(CardTable table, Board.Payback one, Paybacks all, BoardPaybacks.Party party) {
        row(words, table, way(one), all, party);
    }

    /** Of an employer's own case; a line that says so where none was made. */
    static Section paybacks(BoardWords words, EmployerReport report, Optional<Paybacks> paybacks) {
        var title = new H2(words.say("payback.title"));
        title.addClassName("part-title");
        var section = new Section(title);
        section.setId("board-payback");
        if (paybacks.isEmpty()) {
            section.add(new Paragraph(words.say("report.noCase")));
            return section;
        }
        var table = paybackTable(words);
        for (var party : paybacks.get().parties()) {
            row(words, table, CardTable.text(report.employer()), paybacks.get(), party);
        }
        var source = new Paragraph(words.say("source.payback"));
        source.addClassNames("small", "muted");
        section.add(table, source);
        return section;
    }

    private static CardTable paybackTable(BoardWords words) {
        return new CardTable(
                words.say("payback.title"),
                words.say("column.about"),
                words.say("column.party"),
                words.say("column.plan"),
                words.say("column.now"),
                words.say("column.interval80"),
                words.say("column.later"));
    }

    private static void row(
            BoardWords words, CardTable table, Component about, Paybacks all, BoardPaybacks.Party party) {
        table.row(
                about,
                CardTable.text(words.party(party.party())),
                CardTable.text(words.payback(party.plan())),
                CardTable.text(all.expects() ? words.payback(party.expected()) : words.say("payback.notYet")),
                CardTable.text(all.expects() ? words.between(party) : BoardWords.NONE),
                CardTable.text(all.expects() ? words.later(party) : BoardWords.NONE));
    }

    private Anchor way(Board.Payback one) {
        String cohort = board.choices().stream()
                .filter(each -> each.uuid().equals(one.cohort()))
                .map(each -> each.name())
                .findFirst()
                .orElse(BoardWords.NONE);
        return new Anchor(
                "cases/" + one.caseUuid() + "/living",
                one.employer().isEmpty() ? cohort : cohort + " · " + one.employer());
    }
}
