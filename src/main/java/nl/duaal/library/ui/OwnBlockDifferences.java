package nl.duaal.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.duaal.library.BlockData;
import nl.duaal.library.OwnBlockData;
import org.jspecify.annotations.Nullable;

/** Where two people want something else of one own building block: each field with both values. */
final class OwnBlockDifferences {

    private OwnBlockDifferences() {}

    /** "uren per week: nu 4, bij u 6; …". */
    static String said(LibraryWords words, OwnBlockData theirs, OwnBlockData mine) {
        List<String> lines = new ArrayList<>();
        BlockData other = theirs.block();
        BlockData own = mine.block();
        add(words, lines, "name", theirs.name(), mine.name());
        add(words, lines, "kind", words.say("blockKind." + other.kind()), words.say("blockKind." + own.kind()));
        add(words, lines, "weeks", number(words, other.usualWeeks()), number(words, own.usualWeeks()));
        add(
                words,
                lines,
                "hours",
                number(words, other.hoursPerWeek().doubleValue()),
                number(words, own.hoursPerWeek().doubleValue()));
        add(words, lines, "groupSize", number(words, other.groupSize()), number(words, own.groupSize()));
        add(words, lines, "price", price(words, other.price()), price(words, own.price()));
        add(words, lines, "provider", words.provider(other.provider()), words.provider(own.provider()));
        add(words, lines, "payer", words.party(other.payer()), words.party(own.payer()));
        add(words, lines, "needed", other.needed().toString(), own.needed().toString());
        add(words, lines, "reached", other.reached().toString(), own.reached().toString());
        add(words, lines, "conditions", theirs.conditions(), mine.conditions());
        return lines.isEmpty() ? words.say("own.outdated.same") : String.join("; ", lines);
    }

    private static void add(LibraryWords words, List<String> lines, String field, String theirs, String mine) {
        if (Objects.equals(theirs, mine)) return;
        lines.add(words.say(
                "own.outdated.field",
                words.say("block.form." + field),
                theirs.isBlank() ? "–" : theirs,
                mine.isBlank() ? "–" : mine));
    }

    private static String number(LibraryWords words, double number) {
        return words.figures().number(number, 2);
    }

    private static String price(LibraryWords words, BlockData.@Nullable Price price) {
        if (price == null) return "";
        var number = price.number();
        if (number != null) return words.price(price, number);
        return Objects.requireNonNullElse(price.amountKey(), "") + " " + words.say("priceUnit." + price.unit());
    }
}
