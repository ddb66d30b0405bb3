package nl.duaal.trajectory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.duaal.library.SubsidyScheme;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.Parties;
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
                (design, value) -> change(design, key, use -> scheme(use, value)));
        form.text(
                at + "name",
                "subsidy.name",
                Design.NAME_MAX_LENGTH,
                read(key, SubsidyUse::name),
                write(
                        key,
                        (use, value) -> new SubsidyUse(
                                use.key(),
                                use.scheme(),
                                value,
                                use.phase(),
                                use.payer(),
                                use.receiver(),
                                use.tiers(),
                                use.timing())));
        form.choice(
                at + "phase",
                "subsidy.phase",
                SubsidyPanel::phases,
                read(key, SubsidyUse::phase),
                write(
                        key,
                        (use, value) -> new SubsidyUse(
                                use.key(),
                                use.scheme(),
                                use.name(),
                                value,
                                use.payer(),
                                use.receiver(),
                                use.tiers(),
                                use.timing())));
        form.choice(
                at + "payer",
                "subsidy.payer",
                design -> BlockForm.parties(words()),
                read(key, SubsidyUse::payer),
                write(
                        key,
                        (use, value) -> new SubsidyUse(
                                use.key(),
                                use.scheme(),
                                use.name(),
                                use.phase(),
                                value,
                                use.receiver(),
                                use.tiers(),
                                use.timing())));
        form.choice(
                at + "receiver",
                "subsidy.receiver",
                design -> BlockForm.parties(words()),
                read(key, SubsidyUse::receiver),
                write(
                        key,
                        (use, value) -> new SubsidyUse(
                                use.key(),
                                use.scheme(),
                                use.name(),
                                use.phase(),
                                use.payer(),
                                value,
                                use.tiers(),
                                use.timing())));
        form.choice(
                at + "timing",
                "subsidy.timing",
                "timing",
                Timing.class,
                read(key, SubsidyUse::timing),
                write(
                        key,
                        (use, value) -> new SubsidyUse(
                                use.key(),
                                use.scheme(),
                                use.name(),
                                use.phase(),
                                use.payer(),
                                use.receiver(),
                                use.tiers(),
                                value)));
        form.group("subsidy.amounts");
        form.whole(
                at + "tiers",
                "subsidy.tiers",
                null,
                read(key, use -> Integer.valueOf(use.tiers().size())),
                (design, value) -> change(design, key, use -> tiers(use, Math.clamp(value, 0, MOST_TIERS))));
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
                                var tiers = new ArrayList<>(use.tiers());
                                tiers.set(place, value);
                                return with(use, tiers);
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
    private SubsidyUse scheme(SubsidyUse use, String key) {
        return schemes.stream()
                .filter(scheme -> scheme.key().equals(key))
                .findFirst()
                .map(scheme -> {
                    var amounts = scheme.tiers().isEmpty()
                            ? scheme.amountKeys().stream().limit(1).toList()
                            : scheme.tiers();
                    return new SubsidyUse(
                            use.key(),
                            key,
                            scheme.label().in(words().locale()),
                            use.phase(),
                            scheme.payer(),
                            scheme.receiver(),
                            amounts.isEmpty()
                                    ? use.tiers()
                                    : amounts.stream().map(Figure::dated).toList(),
                            amounts.size() > 1 ? Timing.START : use.timing());
                })
                .orElseGet(() -> new SubsidyUse(
                        use.key(),
                        key,
                        use.name(),
                        use.phase(),
                        use.payer(),
                        use.receiver(),
                        use.tiers(),
                        use.timing()));
    }

    private static SubsidyUse tiers(SubsidyUse use, int count) {
        var tiers = new ArrayList<>(
                use.tiers().subList(0, Math.min(count, use.tiers().size())));
        while (tiers.size() < count) tiers.add(tiers.isEmpty() ? Figure.of(0) : tiers.getLast());
        return with(use, tiers);
    }

    private static SubsidyUse with(SubsidyUse use, List<Figure> tiers) {
        return new SubsidyUse(
                use.key(), use.scheme(), use.name(), use.phase(), use.payer(), use.receiver(), tiers, use.timing());
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

    private static <V> BiFunction<Design, V, Design> write(String key, BiFunction<SubsidyUse, V, SubsidyUse> write) {
        return (design, value) -> change(design, key, use -> write.apply(use, value));
    }

    private static Design change(Design design, String key, UnaryOperator<SubsidyUse> change) {
        return DesignEdit.of(
                design,
                edit -> edit.subsidies = edit.subsidies.stream()
                        .map(one -> one.key().equals(key) ? change.apply(one) : one)
                        .toList());
    }
}
