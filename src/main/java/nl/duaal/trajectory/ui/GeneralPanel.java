package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import nl.duaal.library.SchoolRegion;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Figure;

/** What holds for a design as a whole. */
final class GeneralPanel implements DesignPanel {

    private final DesignForm form;

    GeneralPanel(TrajectoryWords words, Editing editing) {
        form = new DesignForm(words, editing);
        form.group("general.title");
        form.text(
                "name",
                "general.name",
                Design.NAME_MAX_LENGTH,
                Design::name,
                write((edit, value) -> edit.name = value));
        form.moment(
                "start",
                "general.start",
                "month",
                design -> design.start().toString(),
                (design, value) -> month(design, value));
        form.whole(
                "participants",
                "general.participants",
                "unit.people",
                Design::participants,
                write((edit, value) -> edit.participants = value));
        form.whole(
                "horizon",
                "general.horizon",
                "unit.months",
                Design::horizon,
                write((edit, value) -> edit.horizon = value));
        form.choice(
                "region",
                "general.region",
                design -> regions(words),
                design -> {
                    var region = design.region();
                    return region == null ? "" : region.name();
                },
                write((edit, value) -> edit.region = value.isEmpty() ? null : SchoolRegion.valueOf(value)));
        form.area(
                "note",
                "general.note",
                Design.TEXT_MAX_LENGTH,
                Design::note,
                write((edit, value) -> edit.note = value));
        form.group("general.rates");
        form.figure(
                "discount",
                "general.discount",
                FigureField.Kind.SHARE,
                "unit.perYear",
                Design::discount,
                write((edit, value) -> edit.discount = value));
        form.check(
                "hasEmployerRate",
                "general.hasEmployerRate",
                design -> design.employerRate() != null,
                write((edit, value) -> edit.employerRate = value ? Figure.of(0.06) : null));
        form.figure(
                        "employerRate",
                        "general.employerRate",
                        FigureField.Kind.SHARE,
                        "unit.perYear",
                        Design::employerRate,
                        write((edit, value) -> edit.employerRate = value))
                .when(design -> design.employerRate() != null);
    }

    private static List<PlainField.Option> regions(TrajectoryWords words) {
        var regions = new ArrayList<PlainField.Option>();
        regions.add(new PlainField.Option("", words.say("general.region.none")));
        for (SchoolRegion one : SchoolRegion.values()) {
            regions.add(new PlainField.Option(one.name(), words.of("schoolRegion", one)));
        }
        return regions;
    }

    private static Design month(Design design, String value) {
        try {
            var start = YearMonth.parse(value);
            return DesignEdit.of(design, edit -> edit.start = start);
        } catch (DateTimeParseException halfTyped) {
            return design;
        }
    }

    static <V> BiFunction<Design, V, Design> write(BiConsumer<DesignEdit, V> write) {
        return (design, value) -> DesignEdit.of(design, edit -> write.accept(edit, value));
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
