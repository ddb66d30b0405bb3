package nl.duaal.trajectory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.Partner;

/** Who takes part, who is responsible there, and what they do. */
final class PartnersPanel extends ListPanel {

    PartnersPanel(TrajectoryWords words, Editing editing) {
        super(words, editing, "partner");
    }

    @Override
    List<String> keys(Design design) {
        return design.partners().stream().map(Partner::key).toList();
    }

    @Override
    Design plus(Design design) {
        return DesignEdit.of(design, edit -> {
            var more = new ArrayList<>(edit.partners);
            more.add(new Partner(edit.newKey("partner"), Parties.EMPLOYER, words().say("partner.one"), "", ""));
            edit.partners = more;
        });
    }

    @Override
    Design without(Design design, String key) {
        return DesignEdit.of(
                design,
                edit -> edit.partners = edit.partners.stream()
                        .filter(one -> !one.key().equals(key))
                        .toList());
    }

    @Override
    DesignForm form(String key) {
        var form = new DesignForm(words(), editing());
        String at = "partner." + key + ".";
        form.group("partner.who");
        form.text(
                at + "name",
                "partner.name",
                Design.NAME_MAX_LENGTH,
                read(key, Partner::name),
                write(key, (one, value) -> new Partner(one.key(), one.party(), value, one.responsible(), one.does())));
        form.choice(
                at + "party",
                "partner.party",
                design -> BlockForm.parties(words()),
                read(key, Partner::party),
                write(key, (one, value) -> new Partner(one.key(), value, one.name(), one.responsible(), one.does())));
        form.text(
                at + "responsible",
                "partner.responsible",
                Design.NAME_MAX_LENGTH,
                read(key, Partner::responsible),
                write(key, (one, value) -> new Partner(one.key(), one.party(), one.name(), value, one.does())));
        form.area(
                at + "does",
                "partner.does",
                Design.TEXT_MAX_LENGTH,
                read(key, Partner::does),
                write(key, (one, value) -> new Partner(one.key(), one.party(), one.name(), one.responsible(), value)));
        return form;
    }

    private static Partner partner(Design design, String key) {
        return design.partners().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static <V> Function<Design, V> read(String key, Function<Partner, V> read) {
        return design -> read.apply(partner(design, key));
    }

    private static <V> BiFunction<Design, V, Design> write(String key, BiFunction<Partner, V, Partner> write) {
        return (design, value) -> DesignEdit.of(
                design,
                edit -> edit.partners = edit.partners.stream()
                        .map(one -> one.key().equals(key) ? write.apply(one, value) : one)
                        .toList());
    }
}
