package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.EmployerCosts;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.Shortage;
import org.jspecify.annotations.Nullable;

/** What an employer pays over a wage, and what it is worth to an employer that a place is filled. */
final class CostsPanel implements DesignPanel {

    private interface CostsEdit {
        EmployerCosts with(EmployerCosts costs, Figure value);
    }

    private interface ShortageEdit<V> {
        Shortage with(Shortage shortage, V value);
    }

    private final DesignForm form;

    CostsPanel(TrajectoryWords words, Editing editing) {
        form = new DesignForm(words, editing);
        form.group("costs.title");
        cost(
                "awf",
                EmployerCosts::awf,
                (c, v) -> new EmployerCosts(v, c.aof(), c.wko(), c.whk(), c.zvw(), c.pension(), c.holiday()));
        cost(
                "aof",
                EmployerCosts::aof,
                (c, v) -> new EmployerCosts(c.awf(), v, c.wko(), c.whk(), c.zvw(), c.pension(), c.holiday()));
        cost(
                "wko",
                EmployerCosts::wko,
                (c, v) -> new EmployerCosts(c.awf(), c.aof(), v, c.whk(), c.zvw(), c.pension(), c.holiday()));
        cost(
                "whk",
                EmployerCosts::whk,
                (c, v) -> new EmployerCosts(c.awf(), c.aof(), c.wko(), v, c.zvw(), c.pension(), c.holiday()));
        cost(
                "zvw",
                EmployerCosts::zvw,
                (c, v) -> new EmployerCosts(c.awf(), c.aof(), c.wko(), c.whk(), v, c.pension(), c.holiday()));
        cost(
                "pension",
                EmployerCosts::pension,
                (c, v) -> new EmployerCosts(c.awf(), c.aof(), c.wko(), c.whk(), c.zvw(), v, c.holiday()));
        cost(
                "holiday",
                EmployerCosts::holiday,
                (c, v) -> new EmployerCosts(c.awf(), c.aof(), c.wko(), c.whk(), c.zvw(), c.pension(), v));
        form.group("shortage.title");
        form.check("shortage.counted", "shortage.counted", design -> design.shortage() != null, CostsPanel::counted);
        form.choice(
                        "shortage.phase",
                        "shortage.phase",
                        CostsPanel::phases,
                        design -> design.shortage() == null
                                ? ""
                                : design.shortage().phase(),
                        write((s, value) -> new Shortage(
                                value,
                                s.recruitmentSaved(),
                                s.vacancyMonth(),
                                s.vacancyMonths(),
                                s.vacancyChance(),
                                s.replacement())))
                .when(design -> design.shortage() != null);
        figure(
                "recruitmentSaved",
                FigureField.Kind.EURO,
                "unit.euro",
                Shortage::recruitmentSaved,
                (s, value) -> new Shortage(
                        s.phase(), value, s.vacancyMonth(), s.vacancyMonths(), s.vacancyChance(), s.replacement()));
        figure(
                "vacancyMonth",
                FigureField.Kind.EURO,
                "unit.euroMonth",
                Shortage::vacancyMonth,
                (s, value) -> new Shortage(
                        s.phase(), s.recruitmentSaved(), value, s.vacancyMonths(), s.vacancyChance(), s.replacement()));
        figure(
                "vacancyMonths",
                FigureField.Kind.NUMBER,
                "unit.months",
                Shortage::vacancyMonths,
                (s, value) -> new Shortage(
                        s.phase(), s.recruitmentSaved(), s.vacancyMonth(), value, s.vacancyChance(), s.replacement()));
        figure(
                "vacancyChance",
                FigureField.Kind.SHARE,
                null,
                Shortage::vacancyChance,
                (s, value) -> new Shortage(
                        s.phase(), s.recruitmentSaved(), s.vacancyMonth(), s.vacancyMonths(), value, s.replacement()));
        figure(
                "replacement",
                FigureField.Kind.EURO,
                "unit.euro",
                Shortage::replacement,
                (s, value) -> new Shortage(
                        s.phase(),
                        s.recruitmentSaved(),
                        s.vacancyMonth(),
                        s.vacancyMonths(),
                        s.vacancyChance(),
                        value));
    }

    private void cost(String field, Function<EmployerCosts, Figure> read, CostsEdit write) {
        form.figure(
                "costs." + field,
                "costs." + field,
                FigureField.Kind.SHARE,
                "unit.ofWage",
                design -> read.apply(design.employerCosts()),
                GeneralPanel.write((edit, value) -> edit.employerCosts = write.with(edit.employerCosts, value)));
    }

    private void figure(
            String field,
            FigureField.Kind kind,
            @Nullable String unit,
            Function<Shortage, Figure> read,
            ShortageEdit<Figure> write) {
        form.figure(
                        "shortage." + field,
                        "shortage." + field,
                        kind,
                        unit,
                        design -> design.shortage() == null ? null : read.apply(design.shortage()),
                        write(write))
                .when(design -> design.shortage() != null);
    }

    private static <V> BiFunction<Design, V, Design> write(ShortageEdit<V> write) {
        return GeneralPanel.write((edit, value) -> {
            if (edit.shortage != null) edit.shortage = write.with(edit.shortage, value);
        });
    }

    private static Design counted(Design design, boolean counted) {
        return DesignEdit.of(
                design,
                edit -> edit.shortage = counted
                        ? new Shortage(
                                phases(design).stream()
                                        .findFirst()
                                        .map(PlainField.Option::value)
                                        .orElse(""),
                                Figure.of(5000),
                                Figure.of(1000),
                                Figure.of(4),
                                Figure.of(0.5),
                                Figure.of(5000))
                        : null);
    }

    /** The phases after which somebody can count as hired: with participants, and with an end. */
    private static List<PlainField.Option> phases(Design design) {
        return design.phases().stream()
                .filter(phase -> phase.kind().hasParticipants() && phase.weeks() != null)
                .map((Phase phase) -> new PlainField.Option(phase.key(), phase.name()))
                .toList()
                .reversed();
    }

    @Override
    public Component component() {
        return form;
    }

    @Override
    public void show(OpenTrajectory trajectory, Design design) {
        form.show(design);
    }

    @Override
    public boolean retype(String place, String content) {
        return form.retype(place, content);
    }
}
