package nl.duaal.trajectory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.duaal.library.SubsidyScheme;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.SubsidyEdit;
import nl.duaal.trajectory.design.SubsidyUse;
import nl.duaal.trajectory.design.SubsidyUse.Timing;

/** The subsidies that are counted on. */
final class SubsidyPanel extends ListPanel {

    private static final int MOST_TIERS = 6;

    private final List<SubsidyScheme> schemes;

    SubsidyPanel(TrajectoryWords words, Editing editing, List<SubsidyScheme> schemes) {
        super(words, editing, "subsidy");
        this.schemes = schemes.stream().filter(SubsidyScheme::cash).toList();
    }

    @Override
    List<String> keys(Design design) {
        return design.subsidies().stream().map(SubsidyUse::key).toList();
    }

    @Override
    Design plus(Design design) {
        return DesignEdit.of(design, edit -> {
            var more = new ArrayList<>(edit.subsidies);
            String phase = design.phases().stream()
                    .filter(one -> one.kind().hasParticipants())
                    .findFirst()
                    .map(one -> one.key())
                    .orElse("");
            more.add(new SubsidyUse(
                    edit.newKey("subsidy"),
                    "",
                    words().say("subsidy.one"),
                    phase,
                    Parties.STATE,
                    Parties.EMPLOYER,
                    List.of(Figure.of(0)),
                    Timing.START));
            edit.subsidies = more;
        });
    }

    @Override
    Design without(Design design, String key) {
        return DesignEdit.of(
                design,
                edit -> edit.subsidies = edit.subsidies.stream()
                        .filter(one -> !one.key().equals(key))
                        .toList());
    }

    @Override
    DesignForm form(String key) {
        var form = new DesignForm(words(), editing());
        String at = "subsidy." + key + ".";
        form.group("subsidy.what");
        form.choice(
                at + "scheme",
                "subsidy.scheme",
                design -> schemes(),
                read(key, SubsidyUse::scheme),
                write(key, this::scheme));
        form.text(
                at + "name",
                "subsidy.name",
                Design.NAME_MAX_LENGTH,
                read(key, SubsidyUse::name),
                write(key, (use, value) -> use.name = value));
        form.choice(
                at + "phase",
                "subsidy.phase",
                SubsidyPanel::phases,
                read(key, SubsidyUse::phase),
                write(key, (use, value) -> use.phase = value));
        form.choice(
                at + "payer",
                "subsidy.payer",
                design -> BlockForm.parties(words()),
                read(key, SubsidyUse::payer),
                write(key, (use, value) -> use.payer = value));
        form.choice(
                at + "receiver",
                "subsidy.receiver",
                design -> BlockForm.parties(words()),
                read(key, SubsidyUse::receiver),
                write(key, (use, value) -> use.receiver = value));
        form.choice(
                at + "timing",
                "subsidy.timing",
                "timing",
                Timing.class,
                read(key, SubsidyUse::timing),
                write(key, (use, value) -> use.timing = value));
        form.group("subsidy.amounts");
        form.whole(
                at + "tiers",
                "subsidy.tiers",
                null,
                read(key, use -> Integer.valueOf(use.tiers().size())),
                write(key, (use, value) -> use.tiers = tiers(use.tiers, Math.clamp(value, 0, MOST_TIERS))));
        for (int i = 0; i < MOST_TIERS; i++) {
            int place = i;
            form.figure(
                            at + "tiers[" + i + "]",
                            "subsidy.tier." + i,
                            FigureField.Kind.EURO,
                            "unit.euro",
                            design -> use(design, key).tiers().size() > place
                                    ? use(design, key).tiers().get(place)
                                    : null,
                            write(key, (use, value) -> {
                                use.tiers = new ArrayList<>(use.tiers);
                                use.tiers.set(place, value);
                            }))
                    .when(design -> use(design, key).tiers().size() > place);
        }
        return form;
    }

    private List<PlainField.Option> schemes() {
        var options = new ArrayList<PlainField.Option>();
        options.add(new PlainField.Option("", words().say("subsidy.own")));
        for (SubsidyScheme scheme : schemes) {
            options.add(new PlainField.Option(scheme.key(), scheme.label().in(words().locale())));
        }
        return options;
    }

    /** A scheme of the library brings its name, its parties and its amounts along. */
    private void scheme(SubsidyEdit use, String key) {
        use.scheme = key;
        schemes.stream().filter(scheme -> scheme.key().equals(key)).findFirst().ifPresent(scheme -> {
            var amounts = scheme.tiers().isEmpty()
                    ? scheme.amountKeys().stream().limit(1).toList()
                    : scheme.tiers();
            use.name = scheme.label().in(words().locale());
            use.payer = scheme.payer();
            use.receiver = scheme.receiver();
            if (!amounts.isEmpty())
                use.tiers = amounts.stream().map(Figure::dated).toList();
            if (amounts.size() > 1) use.timing = Timing.START;
        });
    }

    private static List<Figure> tiers(List<Figure> now, int count) {
        var tiers = new ArrayList<>(now.subList(0, Math.min(count, now.size())));
        while (tiers.size() < count) tiers.add(tiers.isEmpty() ? Figure.of(0) : tiers.getLast());
        return tiers;
    }

    static List<PlainField.Option> phases(Design design) {
        return design.phases().stream()
                .map(phase -> new PlainField.Option(phase.key(), phase.name()))
                .toList();
    }

    private static SubsidyUse use(Design design, String key) {
        return design.subsidies().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static <V> Function<Design, V> read(String key, Function<SubsidyUse, V> read) {
        return design -> read.apply(use(design, key));
    }

    private static <V> BiFunction<Design, V, Design> write(String key, BiConsumer<SubsidyEdit, V> write) {
        return (design, value) -> DesignEdit.of(
                design,
                edit -> edit.subsidies = edit.subsidies.stream()
                        .map(one -> one.key().equals(key) ? SubsidyEdit.of(one, use -> write.accept(use, value)) : one)
                        .toList());
    }
}
