package nl.duaal.workbook;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.duaal.engine.Model;
import nl.duaal.engine.Model.Timing;
import nl.duaal.engine.Model.Uncertainty;
import org.jspecify.annotations.Nullable;

/** The words of the workbook. It has one language, Dutch, so they stand here and not in the translation files. */
final class Words {

    static final Locale DUTCH = Locale.of("nl", "NL");
    static final String NONE = "n.v.t.";
    static final String ENDLESS = "tot het einde";

    private static final Map<String, String> PARTIES = Map.of(
            "employer",
            "Werkgever",
            "municipality",
            "Gemeente",
            "state",
            "Rijk",
            "participant",
            "Deelnemers",
            "fund",
            "Fonds",
            "school",
            "School",
            Model.SOCIETY,
            "Samenleving");

    private static final Map<String, String> CATEGORIES = new LinkedHashMap<>();

    static {
        CATEGORIES.put("recruitment", "werving");
        CATEGORIES.put("preparation", "voorbereiding");
        CATEGORIES.put("language", "taal");
        CATEGORIES.put("training", "opleiding");
        CATEGORIES.put("coaching", "begeleiding");
        CATEGORIES.put("inclusion", "inclusie");
        CATEGORIES.put("wage", "loon");
        CATEGORIES.put("benefit", "uitkering");
        CATEGORIES.put("subsidy", "subsidie");
        CATEGORIES.put("tax", "belasting en premies");
        CATEGORIES.put("output", "productie");
        CATEGORIES.put("shortage", "krapte");
        CATEGORIES.put("turnover", "verloop");
        CATEGORIES.put("material", "materiaal");
        CATEGORIES.put("programme", "regie en organisatie");
        CATEGORIES.put("other", "overig");
    }

    private Words() {}

    static String party(@Nullable String party) {
        return party == null ? "–" : PARTIES.getOrDefault(party, party);
    }

    static String category(@Nullable String category) {
        return category == null ? "overig" : CATEGORIES.getOrDefault(category, "overig");
    }

    /** The categories that occur, in their fixed order. */
    static List<String> categories(Model model) {
        var present =
                model.flows().stream().map(flow -> category(flow.category())).collect(Collectors.toSet());
        return CATEGORIES.values().stream().filter(present::contains).toList();
    }

    static String mark(Model.@Nullable Mark mark) {
        if (mark == null) return "";
        return switch (mark) {
            case LAW -> "wet";
            case FOUND -> "bron";
            case CONFIRM -> "te bevestigen";
            case ASSUMPTION -> "aanname";
        };
    }

    static String uncertainty(@Nullable Uncertainty uncertainty, boolean percent) {
        return switch (uncertainty) {
            case null -> "vast: geen onzekerheid";
            case Uncertainty.Uniform u -> between(u.min(), u.max(), percent) + ", overal even waarschijnlijk";
            case Uncertainty.Triangular t ->
                between(t.min(), t.max(), percent) + ", meest waarschijnlijk " + number(t.mode(), percent)
                        + " (driehoek)";
            case Uncertainty.Pert p ->
                between(p.min(), p.max(), percent) + ", meest waarschijnlijk " + number(p.mode(), percent);
            case Uncertainty.Normal n ->
                "rond " + number(n.mean(), percent) + ", spreiding (standaardafwijking) " + number(n.sd(), percent);
            case Uncertainty.Lognormal l ->
                "90% kans op " + between(l.p5(), l.p95(), percent) + ", soms veel hoger (lognormaal)";
        };
    }

    private static String between(double low, double high, boolean percent) {
        return number(low, percent) + " tot " + number(high, percent);
    }

    private static String number(double value, boolean percent) {
        var format = percent ? NumberFormat.getPercentInstance(DUTCH) : NumberFormat.getNumberInstance(DUTCH);
        format.setMaximumFractionDigits(percent ? 2 : 4);
        return format.format(value);
    }

    static String whole(int number) {
        return NumberFormat.getIntegerInstance(DUTCH).format(number);
    }

    static String period(Model model) {
        return model.periodsPerYear() == 1 ? "jaar" : "maand";
    }

    static String periods(Model model) {
        return model.periodsPerYear() == 1 ? "jaren" : "maanden";
    }

    static String phase(Model.Phase phase) {
        String label = phase.label();
        return label == null ? phase.id() : label;
    }

    static String flow(Model.Flow flow) {
        String label = flow.label();
        return label == null ? flow.id() : label;
    }

    static String parameter(Model.Parameter parameter) {
        String label = parameter.label();
        return label == null ? parameter.name() : label;
    }

    static String unit(Model.Flow flow) {
        return switch (flow.booking()) {
            case Model.Booking.Schedule schedule -> "het hele cohort";
            case Model.Booking.Scaled scaled ->
                switch (scaled.per()) {
                    case Model.Per.Cohort cohort -> "per cohort";
                    case Model.Per.Group group -> "per groep";
                    case Model.Per.Participant participant ->
                        switch (participant.weight()) {
                            case ACTIVE -> "per deelnemer";
                            case ADDITIONAL -> "per deelnemer die anders geen werk had";
                            case LOCKIN -> "per deelnemer die anders werk had";
                            case BASELINE -> "per persoon die ook zonder traject werkt";
                        };
                };
        };
    }

    static String moment(Model model, Model.Flow flow) {
        return switch (flow.booking()) {
            case Model.Booking.Schedule schedule -> "volgens opgave, vanaf tijdstip " + schedule.from();
            case Model.Booking.Scaled scaled -> moment(model, scaled);
        };
    }

    private static String moment(Model model, Model.Booking.Scaled scaled) {
        String phases = model.phases().stream()
                .filter(phase -> scaled.phases().contains(phase.id()))
                .map(Words::phase)
                .collect(Collectors.joining(" + "));
        return switch (scaled.timing()) {
            case Timing.Once once ->
                once.at() == 0
                        ? "eenmalig bij de start van " + phases
                        : "eenmalig bij de start van " + period(model) + " " + (once.at() + 1) + " van " + phases;
            case Timing.Each each -> each(model, each) + " in " + phases;
            case Timing.Exit exit -> "bij vertrek uit " + phases;
            case Timing.Completion completion -> "bij afronding van " + phases;
        };
    }

    private static String each(Model model, Timing.Each each) {
        var words = new ArrayList<String>();
        words.add(each.every() == 1 ? "elke " + period(model) : "eens per " + each.every() + " " + periods(model));
        if (model.periodsPerYear() == 1 && each.every() == 1) words.set(0, "elk jaar");
        Long to = each.to();
        if (each.from() > 0) words.add("vanaf " + period(model) + " " + (each.from() + 1));
        if (to != null) words.add("tot en met " + period(model) + " " + (to + 1));
        return String.join(" ", words);
    }

    /** A time in periods, rounded up to whole ones, as words; mirrors {@link #paybackFormula}. */
    static String payback(Model model, @Nullable Double periods) {
        if (periods == null) return "niet binnen " + model.horizon() + " " + periods(model);
        long n = (long) Math.ceil(periods - 1e-6);
        if (n <= 0) return "vanaf de start";
        if (model.periodsPerYear() == 1) return "na " + n + " jaar";
        long years = n / 12;
        long months = n % 12;
        String inYears = years == 0 ? "" : years + " jaar";
        String inMonths = months == 0 ? "" : months + (months == 1 ? " maand" : " maanden");
        return "na " + inYears + (years > 0 && months > 0 ? " en " : "") + inMonths;
    }

    /** The same in a cell, over the cell that holds the time in periods. */
    static String paybackFormula(Model model, String cell) {
        String up = "(-INT(-(" + cell + "-0.000001)))";
        String words = model.periodsPerYear() == 1
                ? "\"na \"&" + up + "&\" jaar\""
                : "\"na \"&IF(" + up + ">=12,INT(" + up + "/12)&\" jaar\",\"\")&IF(AND(" + up + ">=12,MOD(" + up
                        + ",12)>0),\" en \",\"\")&IF(MOD(" + up + ",12)>0,MOD(" + up + ",12)&IF(MOD(" + up
                        + ",12)=1,\" maand\",\" maanden\"),\"\")";
        return "IF(ISNUMBER(" + cell + "),IF(" + up + "<=0,\"vanaf de start\"," + words + "),IF(" + cell + "=\"" + NONE
                + "\",\"niet binnen " + model.horizon() + " " + periods(model) + "\",\"" + FormulaText.FAULT + "\"))";
    }
}
