package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.duaal.access.OrganisationKind;
import nl.duaal.engine.Model;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.BlockData;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.library.Wording;
import nl.duaal.shell.Words;

/** Says in the user's language what the library holds. */
final class LibraryWords extends AmountWords {

    LibraryWords(Locale locale) {
        super(locale);
    }

    String own(Wording wording) {
        return wording.in(locale());
    }

    /** A small word for how sure something is. */
    Span mark(Model.Mark mark) {
        var span = new Span(say("mark." + mark.name()));
        span.addClassNames(
                "mark",
                mark == Model.Mark.ASSUMPTION ? "assumption-mark" : mark.name().toLowerCase(Locale.ROOT));
        span.setTitle(say("mark." + mark.name() + ".long"));
        return span;
    }

    /** "12 – 20", for what may lie lower or higher. */
    String range(DatedAmount amount) {
        var low = amount.low();
        var high = amount.high();
        if (low == null && high == null) return "";
        if (high == null && low != null) {
            return say("range.atLeast", figure(low, amount.percent(), amount.unit()));
        }
        if (low == null && high != null) {
            return say("range.atMost", figure(high, amount.percent(), amount.unit()));
        }
        return say(
                "range.both",
                figure(java.util.Objects.requireNonNull(low), amount.percent(), amount.unit()),
                figure(java.util.Objects.requireNonNull(high), amount.percent(), amount.unit()));
    }

    /** Since when something holds; a dash where no source says so. */
    String since(LocalDate from) {
        return from.equals(AmountSeries.START_UNKNOWN) ? "–" : figures().shortDate(from);
    }

    String party(String party) {
        return Words.text(locale(), "library.party." + party);
    }

    /** A kind of organisation in words, or the text that somebody wrote. */
    String provider(String provider) {
        boolean known = Arrays.stream(OrganisationKind.values())
                .anyMatch(kind -> kind.name().equals(provider));
        return known ? Words.text(locale(), "access.organisationKind." + provider) : provider;
    }

    /** "luisteren A2, lezen A1"; or "alle vaardigheden A2". */
    String levels(Map<Skill, LanguageLevel> levels) {
        var different = levels.values().stream().distinct().toList();
        if (levels.size() == Skill.values().length && different.size() == 1) {
            return say("level.all", different.getFirst());
        }
        return levels.entrySet().stream()
                .map(entry -> say("skill." + entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** "€ 16 per deelnemer per uur"; the amount must be known on the day. */
    String price(BlockData.Price price, BigDecimal number) {
        boolean cents = number.stripTrailingZeros().scale() > 0;
        return (cents ? figures().euroCents(number.doubleValue()) : figures().euro(number.doubleValue())) + " "
                + say("priceUnit." + price.unit());
    }
}
