package nl.duaal.language.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.NoteOutcome;
import nl.duaal.language.forecast.Band;
import nl.duaal.language.forecast.Demand;
import nl.duaal.language.forecast.Forecast;
import nl.duaal.language.forecast.LanguageLine;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.library.ui.AmountWords;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Says in the user's language what there is of somebody's Dutch. */
final class LanguageWords extends RoomWords {

    private final AmountWords amounts;

    LanguageWords(Locale locale) {
        super("learning", Words.closest(locale));
        amounts = new AmountWords(locale);
    }

    String skill(Skill skill) {
        return Words.text(locale(), "library.skill." + skill);
    }

    String ledger(Ledger ledger) {
        return Words.text(locale(), "library.ledger." + ledger);
    }

    String ledgers(Collection<Ledger> ledgers) {
        return ledgers.stream().sorted().map(this::ledger).collect(Collectors.joining(", "));
    }

    /** "luisteren B1, spreken A2". */
    String levels(Map<Skill, LanguageLevel> levels) {
        return levels.entrySet().stream()
                .map(one -> skill(one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A level as a number, as people write it: 1⅓ is A1+. */
    static String level(double value) {
        long step = Math.round(value * MeasuredLevel.STEPS_PER_LEVEL);
        return MeasuredLevel.all().stream()
                .filter(level -> level.step() == step)
                .map(MeasuredLevel::toString)
                .findFirst()
                .orElse("");
    }

    /** What is asked, and by whom. */
    String demand(Demand demand) {
        return demand.source() == Demand.Source.LAW ? say("demand.LAW") : demand.what();
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "–" : figures().shortDate(day);
    }

    /** When something is likely: one day; {@link #ends} says between which. */
    String likely(Band band) {
        var likely = band.likely();
        return likely == null ? say("band.never") : figures().shortDate(likely);
    }

    /** What comes too late, or not at all. */
    String behind(LanguageLine.Behind one) {
        var standing = one.standing();
        var band = standing.line().band();
        String key = (standing.since() == null ? "behind" : "behind.since") + (band.likely() == null ? ".never" : "");
        return say(
                key,
                skill(one.skill()),
                one.level().name(),
                demand(one.demand()),
                date(one.demand().by()),
                likely(band),
                date(standing.since()));
    }

    /** "tussen 3 jan 2027 en 9 sep 2027"; empty where there is nothing between. */
    String ends(Band band) {
        var early = band.early();
        var late = band.late();
        if (early == null || early.equals(late)) return "";
        return late == null
                ? say("band.from", figures().shortDate(early))
                : say("band.between", figures().shortDate(early), figures().shortDate(late));
    }

    String hours(double hours) {
        return figures().number(hours, 1);
    }

    String minutes(int minutes) {
        return figures().number(minutes / 60.0, 1);
    }

    /** A small word that says how somebody stands. */
    Span standing(Forecast.Standing standing) {
        var word = new Span(of("standing", standing));
        word.addClassNames("course", "course-" + standing.name().toLowerCase(Locale.ROOT));
        return word;
    }

    /** What came of something, where it was not kept. */
    String outcome(NoteOutcome outcome) {
        return of("outcome", outcome);
    }

    /** An amount with where it is from: "NT2-les in een groep: € 16 per deelnemer per uur (taaltafels.nl)". */
    String amount(DatedAmount amount) {
        return say(
                "amount",
                amount.label(),
                amounts.value(amount),
                amount.source(),
                Words.text(locale(), "library.mark." + amount.mark().name()));
    }
}
