package nl.duaal.access.manage;

import java.util.List;

/**
 * An organisation in a list.
 *
 * @param regions names of its labour-market regions
 * @param people  accounts that work for it today
 */
public record OrganisationRow(Organisation organisation, List<String> regions, int people) {

    public OrganisationRow {
        regions = List.copyOf(regions);
    }
}
