package nl.duaal.insight.board.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.duaal.cohort.CohortState;
import nl.duaal.insight.board.BoardFilter;
import nl.duaal.shell.Address;

/** What was chosen, as the address says it. */
final class BoardAddress {

    static final String COHORT = "cohort";
    static final String ORGANISATION = "organisation";
    static final String REGION = "region";
    static final String SECTOR = "sector";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String STATE = "state";

    private BoardAddress() {}

    static BoardFilter read(QueryParameters query) {
        return new BoardFilter(
                query.getSingleParameter(COHORT).flatMap(Address::uuid).orElse(null),
                query.getSingleParameter(ORGANISATION).flatMap(Address::uuid).orElse(null),
                query.getSingleParameter(REGION).orElse(""),
                query.getSingleParameter(SECTOR).orElse(""),
                query.getSingleParameter(FROM).flatMap(BoardAddress::month).orElse(null),
                query.getSingleParameter(UNTIL).flatMap(BoardAddress::month).orElse(null),
                query.getSingleParameter(STATE).flatMap(BoardAddress::state).orElse(null));
    }

    static Map<String, String> parts(BoardFilter filter) {
        var parts = new LinkedHashMap<String, String>();
        if (filter.cohort() != null) parts.put(COHORT, filter.cohort().toString());
        var organisation = filter.organisation();
        if (organisation != null) parts.put(ORGANISATION, organisation.toString());
        if (!filter.region().isEmpty()) parts.put(REGION, filter.region());
        if (!filter.sector().isEmpty()) parts.put(SECTOR, filter.sector());
        if (filter.from() != null) parts.put(FROM, filter.from().toString());
        if (filter.until() != null) parts.put(UNTIL, filter.until().toString());
        if (filter.state() != null) parts.put(STATE, filter.state().name());
        return parts;
    }

    static QueryParameters query(BoardFilter filter) {
        var parts = parts(filter);
        return parts.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(parts);
    }

    /** The address of a report on what was chosen. */
    static String report(BoardFilter filter, Map<String, String> more) {
        var parts = new LinkedHashMap<>(more);
        parts.putAll(parts(filter));
        return "board/report?" + QueryParameters.simple(parts).getQueryString();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<CohortState> state(String text) {
        return Optional.ofNullable(Arrays.stream(CohortState.values())
                .collect(Collectors.toMap(Enum::name, one -> one))
                .get(text));
    }
}
