package nl.duaal.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one candidate on one criterion, where one criterion is looked at for everybody.
 *
 * @param found  empty until all of the round are handed in
 * @param agreed none while there is no agreement
 */
public record CriterionRow(int number, List<Profile.Found> found, Profile.@Nullable Agreed agreed) {

    public CriterionRow {
        found = List.copyOf(found);
    }
}
