package nl.duaal.costbenefit.ui;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseRow;

/** What a copy is called: the name of the original with the first number that is free. */
final class CopyName {

    private static final Pattern COPY = Pattern.compile(" \\((kopie|copy)( \\d+)?\\)$");
    /** Room for "(kopie 9999)". */
    private static final int SUFFIX = 14;

    private CopyName() {}

    static String of(CaseWords words, String name, List<CaseRow> rows) {
        var taken = rows.stream().map(CaseRow::name).collect(Collectors.toSet());
        String original = COPY.matcher(name).replaceFirst("");
        int room = CaseData.NAME_MAX_LENGTH - SUFFIX;
        if (original.length() > room) original = original.substring(0, room);
        String copy = words.say("case.copyOf", original);
        for (int number = 2; taken.contains(copy); number++) {
            copy = words.say("case.copyOf.next", original, String.valueOf(number));
        }
        return copy;
    }
}
