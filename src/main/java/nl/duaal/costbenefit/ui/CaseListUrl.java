package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import nl.duaal.costbenefit.CaseRow;

/** The state of the list of cases as an address. */
final class CaseListUrl {

    private CaseListUrl() {}

    static void write(Component view, String search, List<GridSortOrder<CaseRow>> sorting) {
        var parameters = new LinkedHashMap<String, String>();
        if (!search.isBlank()) parameters.put("q", search.strip());
        if (!sorting.isEmpty()) {
            var first = sorting.getFirst();
            String key = first.getSorted().getKey();
            parameters.put("sort", first.getDirection() == SortDirection.DESCENDING ? "-" + key : key);
        }
        view.getUI()
                .ifPresent(ui -> ui.getPage()
                        .getHistory()
                        .replaceState(null, new Location("cases", QueryParameters.simple(parameters))));
    }
}
