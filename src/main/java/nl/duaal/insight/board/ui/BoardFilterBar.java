package nl.duaal.insight.board.ui;

import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.duaal.cohort.CohortState;
import nl.duaal.insight.board.Board;
import nl.duaal.insight.board.BoardCohort;
import nl.duaal.insight.board.BoardCohort.Owner;
import nl.duaal.insight.board.BoardCohort.Region;
import nl.duaal.insight.board.BoardFilter;
import org.jspecify.annotations.Nullable;

/** Which cohorts are counted, to choose. */
final class BoardFilterBar extends Div {

    private static final int FEW = 50;

    private final transient BoardWords words;
    private final HasValueAndElement<?, BoardCohort> cohort;
    private final HasValueAndElement<?, Owner> organisation;
    private final HasValueAndElement<?, Region> region;
    private final HasValueAndElement<?, String> sector;
    private final HasValueAndElement<?, YearMonth> from;
    private final HasValueAndElement<?, YearMonth> until;
    private final HasValueAndElement<?, CohortState> state;
    private final transient Consumer<BoardFilter> changed;

    BoardFilterBar(BoardWords words, Board board, Consumer<BoardFilter> changed) {
        this.words = words;
        this.changed = changed;
        addClassNames("board-filter", "no-print");
        var filter = board.filter();
        var choices = board.choices();
        var months =
                choices.stream().map(BoardCohort::start).distinct().sorted().toList();
        var sectors = choices.stream()
                .map(BoardCohort::sector)
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted()
                .toList();
        cohort = select(
                "cohort",
                choices,
                one -> words.name(one, board),
                choices.stream()
                        .filter(one -> one.uuid().equals(filter.cohort()))
                        .findFirst()
                        .orElse(null));
        var owners = board.owners();
        var regions = board.regions();
        organisation = select(
                "organisation",
                owners,
                Owner::name,
                owners.stream()
                        .filter(one -> one.uuid().equals(filter.organisation()))
                        .findFirst()
                        .orElse(null));
        organisation.getElement().setVisible(owners.size() > 1 || filter.organisation() != null);
        region = select(
                "region",
                regions,
                Region::name,
                regions.stream()
                        .filter(one -> one.key().equals(filter.region()))
                        .findFirst()
                        .orElse(null));
        region.getElement().setVisible(regions.size() > 1 || !filter.region().isEmpty());
        sector = select("sector", sectors, words::sector, sectors.contains(filter.sector()) ? filter.sector() : null);
        from = select("from", months, words::month, months.contains(filter.from()) ? filter.from() : null);
        until = select("until", months, words::month, months.contains(filter.until()) ? filter.until() : null);
        state = select("state", Arrays.asList(CohortState.values()), words::state, filter.state());
        for (var one : List.of(cohort, organisation, region, sector, from, until, state)) {
            getElement().appendChild(one.getElement());
        }
    }

    private <T> HasValueAndElement<?, T> select(
            String key, List<T> items, Function<T, String> text, @Nullable T chosen) {
        return items.size() > FEW ? box(key, items, text, chosen) : list(key, items, text, chosen);
    }

    private <T> Select<T> list(String key, List<T> items, Function<T, String> text, @Nullable T chosen) {
        var select = new Select<T>();
        select.setId("board-filter-" + key);
        select.setLabel(words.say("filter." + key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.say("filter.all"));
        select.setItemLabelGenerator(one -> one == null ? words.say("filter.all") : text.apply(one));
        select.setItems(items);
        if (chosen != null) select.setValue(chosen);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.accept(chosen());
        });
        return select;
    }

    /** Of many one is found by typing. */
    private <T> ComboBox<T> box(String key, List<T> items, Function<T, String> text, @Nullable T chosen) {
        var box = new ComboBox<T>(words.say("filter." + key));
        box.setId("board-filter-" + key);
        box.setPlaceholder(words.say("filter.all"));
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(text::apply);
        box.setItems(items);
        if (chosen != null) box.setValue(chosen);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.accept(chosen());
        });
        return box;
    }

    private BoardFilter chosen() {
        var one = cohort.getValue();
        var owner = organisation.getValue();
        var where = region.getValue();
        var key = sector.getValue();
        return new BoardFilter(
                one == null ? null : one.uuid(),
                owner == null ? null : owner.uuid(),
                where == null ? "" : where.key(),
                key == null ? "" : key,
                from.getValue(),
                until.getValue(),
                state.getValue());
    }
}
