package nl.duaal.trajectory.ui;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.PhaseEdit;
import nl.duaal.trajectory.design.PhaseKind;

/** Every field of a phase. */
final class PhaseForm extends DesignForm {

    private static final int USUAL_WEEKS = 26;

    private final String key;
    private String name;

    PhaseForm(TrajectoryWords words, Editing editing, Phase phase) {
        super(words, editing);
        this.key = phase.key();
        this.name = phase.name();
        group("phase.when");
        text(
                at("name"),
                "phase.name",
                Design.NAME_MAX_LENGTH,
                read(Phase::name),
                write((edit, value) -> edit.name = value));
        choice(
                at("kind"),
                "phase.kind",
                "phaseKind",
                PhaseKind.class,
                read(Phase::kind),
                write((edit, value) -> edit.kind = value));
        whole(
                        at("weeks"),
                        "phase.weeks",
                        "unit.weeks",
                        design -> design.phase(key).map(Phase::weeks).orElse(null),
                        write((edit, value) -> edit.weeks = value))
                .when(design -> !isOpen(design));
        check(
                        at("open"),
                        "phase.open",
                        this::isOpen,
                        write((edit, value) -> edit.weeks = value ? null : Integer.valueOf(USUAL_WEEKS)))
                .when(design -> design.phases().getLast().key().equals(key));
        group("phase.people");
        choice(
                at("contract"),
                "phase.contract",
                "contract",
                ContractForm.class,
                read(Phase::contract),
                write((edit, value) -> edit.contract = value));
        figure(
                        at("dropout"),
                        "phase.dropout",
                        FigureField.Kind.SHARE,
                        "unit.perMonth",
                        read(Phase::dropout),
                        write((edit, value) -> edit.dropout = value))
                .when(this::hasParticipants);
        figure(
                        at("passRate"),
                        "phase.passRate",
                        FigureField.Kind.SHARE,
                        "unit.ofThem",
                        read(Phase::passRate),
                        write((edit, value) -> edit.passRate = value))
                .when(design -> hasParticipants(design) && !isOpen(design));
        number(
                        at("travelWeek"),
                        "phase.travelWeek",
                        "unit.hours",
                        read(Phase::travelWeek),
                        write((edit, value) -> edit.travelWeek = value))
                .when(this::hasParticipants);
    }

    @Override
    void show(Design design) {
        design.phase(key).ifPresent(phase -> {
            name = phase.name();
            super.show(design);
        });
    }

    @Override
    String what(String label) {
        return name + ": " + label;
    }

    private boolean isOpen(Design design) {
        return design.phase(key).map(phase -> phase.weeks() == null).orElse(false);
    }

    private boolean hasParticipants(Design design) {
        return design.phase(key).map(phase -> phase.kind().hasParticipants()).orElse(false);
    }

    private String at(String field) {
        return "phase." + key + "." + field;
    }

    private <V> Function<Design, V> read(Function<Phase, V> read) {
        return design -> read.apply(design.phase(key).orElseThrow());
    }

    private <V> BiFunction<Design, V, Design> write(BiConsumer<PhaseEdit, V> write) {
        return (design, value) -> DesignEdit.phase(design, key, edit -> write.accept(edit, value));
    }
}
