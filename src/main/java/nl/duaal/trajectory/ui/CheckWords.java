package nl.duaal.trajectory.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.library.BlockKind;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.shell.Figures;
import nl.duaal.shell.Words;
import nl.duaal.trajectory.check.LanguageForecast.Band;
import nl.duaal.trajectory.check.RuleFinding;
import nl.duaal.trajectory.check.Said;
import org.jspecify.annotations.Nullable;

/** Says in the user's language what the checks of a design found. */
final class CheckWords {

    private final Locale locale;
    private final Figures figures;

    CheckWords(Locale locale) {
        this.locale = locale;
        this.figures = new Figures(locale);
    }

    Figures figures() {
        return figures;
    }

    /** @param key below {@code trajectory.check} */
    String say(String key, @Nullable Object... arguments) {
        return Words.text(locale, "trajectory.check." + key, arguments);
    }

    /** A text for one, or a text for several. */
    String count(String key, int number) {
        return say(key + (number == 1 ? ".one" : ".many"), figures.number(number, 0));
    }

    String kind(BlockKind kind) {
        return Words.text(locale, "library.blockKind." + kind);
    }

    String ledger(Ledger ledger) {
        return Words.text(locale, "library.ledger." + ledger);
    }

    String skill(Skill skill) {
        return Words.text(locale, "library.skill." + skill);
    }

    /** Hours with at most one decimal; a dot for none. */
    String hours(double hours) {
        return Math.abs(hours) < 1e-9 ? "·" : figures.number(hours, 1);
    }

    String euros(@Nullable Double amount) {
        return amount == null ? say("unknown") : figures.euro(amount);
    }

    /** "luisteren B1, lezen A2". */
    String levels(java.util.Map<Skill, LanguageLevel> levels) {
        return levels.entrySet().stream()
                .map(entry -> skill(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** "week 5 tot en met 12", from weeks that are counted from 0 and an end that is not included. */
    String weeks(int from, int until) {
        return until - from == 1 ? say("weeks.one", number(from + 1)) : say("weeks", number(from + 1), number(until));
    }

    private String number(int number) {
        return figures.number(number, 0);
    }

    /** "week 22 (18 tot 30)"; "niet in dit traject". */
    String band(Band band) {
        Integer likely = band.likely();
        Integer early = band.early();
        Integer late = band.late();
        if (likely == null) return early == null ? say("band.never") : say("band.earliest", number(early));
        if (early != null && late != null && early.equals(late)) return say("band.sure", number(likely));
        String first = number(early == null ? likely : early);
        return late == null
                ? say("band.open", number(likely), first)
                : say("band", number(likely), first, number(late));
    }

    /** What a dated amount is, since when, and who says so. */
    String amount(DatedAmount amount) {
        double value = amount.value().doubleValue();
        String text = amount.percent()
                ? figures.percent(value)
                : amount.unit().startsWith("EUR")
                        ? figures.euroCents(value) + amount.unit().substring("EUR".length())
                        : figures.number(value, 2) + " " + amount.unit();
        String since = amount.hasKnownStart() ? " · " + say("amount.since", figures.date(amount.validFrom())) : "";
        String own = amount.own() ? " · " + say("amount.own") : "";
        String last = amount.beyondLastKnown() ? " · " + say("amount.lastKnown") : "";
        return amount.label() + ": " + text + since + own + last + " · " + amount.source();
    }

    /** What was found, as a sentence. */
    String finding(RuleFinding finding) {
        return say("rule." + finding.rule().key() + ".finding", said(finding.arguments()));
    }

    /** What would mend it, as a sentence. */
    String mend(RuleFinding finding) {
        return say("rule." + finding.rule().key() + ".mend", said(finding.mend()));
    }

    private Object[] said(List<Said> parts) {
        return parts.stream().map(this::said).toArray();
    }

    private String said(Said part) {
        return switch (part) {
            case Said.Name(String text) -> text;
            case Said.Number(double value) -> figures.number(value, 1);
            case Said.Euro(double value) -> figures.euroCents(value);
            case Said.Day(var day) -> figures.date(day);
            case Said.Clock(int minutes) -> clock(minutes);
            case Said.Term(String key) -> say(key);
        };
    }

    /** "7:30". */
    static String clock(int minutes) {
        int ofDay = minutes % (24 * 60);
        return "%d:%02d".formatted(ofDay / 60, ofDay % 60);
    }
}
