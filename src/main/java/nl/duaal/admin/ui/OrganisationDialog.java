package nl.duaal.admin.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.manage.Organisation;
import nl.duaal.access.manage.OrganisationData;
import nl.duaal.access.manage.OrganisationOutcome;
import nl.duaal.access.manage.OrganisationService;
import nl.duaal.shell.FieldError;
import org.jspecify.annotations.Nullable;

/** Name, kind and regions of an organisation, new or known. */
class OrganisationDialog extends Dialog {

    /** Keeps what was filled in. */
    interface Save {
        /** @param sure whether the user has been told that the name exists */
        OrganisationOutcome save(OrganisationData data, boolean sure);
    }

    private final AdminWords words;
    private final transient Save save;
    private final TextField name = new TextField();
    private final Select<OrganisationKind> kind = new Select<>();
    private final MultiSelectComboBox<OrganisationService.Region> regions = new MultiSelectComboBox<>();
    private final Paragraph problem = new Paragraph();
    private final Button keep = new Button();
    private String nameThatExists = "";
    private transient Consumer<Organisation> kept = organisation -> {};

    OrganisationDialog(
            AdminWords words, List<OrganisationService.Region> all, @Nullable OrganisationData data, Save save) {
        this.words = words;
        this.save = save;
        setHeaderTitle(words.say(data == null ? "organisations.new" : "organisations.edit"));
        setWidth("34rem");
        setMaxWidth("96vw");
        name.setLabel(words.say("organisations.name"));
        name.setId("organisation-name");
        name.setMaxLength(OrganisationData.NAME_MAX_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.setWidthFull();
        name.addValueChangeListener(change -> name.setInvalid(false));
        kind.setLabel(words.say("organisations.kind"));
        kind.setId("organisation-kind");
        kind.setItems(Stream.of(OrganisationKind.values())
                .sorted(Comparator.comparing(words::kind))
                .toList());
        kind.setItemLabelGenerator(words::kind);
        kind.setWidthFull();
        kind.addValueChangeListener(change -> kind.setInvalid(false));
        regions.setLabel(words.say("organisations.regions"));
        regions.setHelperText(words.say("organisations.regions.help"));
        regions.setId("organisation-regions");
        regions.setItems(all);
        regions.setItemLabelGenerator(OrganisationService.Region::name);
        regions.setWidthFull();
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        if (data != null) show(data, all);
        var fields = new Div(problem, name, kind, regions);
        fields.addClassName("form");
        add(fields);
        keep.setText(words.say("save"));
        keep.addThemeName("primary");
        keep.setId("save-organisation");
        keep.addClickListener(click -> keep());
        keep.addClickShortcut(Key.ENTER).listenOn(name);
        getFooter().add(new Button(words.say("cancel"), click -> close()), keep);
    }

    /** Opens the dialog; what is told then is what was kept. */
    void open(Consumer<Organisation> whenKept) {
        kept = whenKept;
        open();
    }

    private void show(OrganisationData data, List<OrganisationService.Region> all) {
        name.setValue(data.name());
        kind.setValue(data.kind());
        regions.setValue(all.stream()
                .filter(region -> data.regions().contains(region.key()))
                .collect(Collectors.toSet()));
    }

    private void keep() {
        if (name.getValue().isBlank()) FieldError.show(name, words.say("organisations.name.needed"));
        if (kind.isEmpty()) FieldError.show(kind, words.say("organisations.kind.needed"));
        if (name.getValue().isBlank() || kind.isEmpty()) return;
        var data = new OrganisationData(
                name.getValue(),
                kind.getValue(),
                regions.getValue().stream().map(OrganisationService.Region::key).collect(Collectors.toSet()));
        switch (save.save(data, data.name().equals(nameThatExists))) {
            case OrganisationOutcome.Done(var now) -> {
                close();
                kept.accept(now);
            }
            case OrganisationOutcome.SameName(var taken) -> {
                nameThatExists = taken;
                FieldError.show(name, words.say("organisations.name.exists"));
                keep.setText(words.say("organisations.saveAnyway"));
            }
            case OrganisationOutcome.Outdated outdated -> tell("organisations.outdated");
            case OrganisationOutcome.Missing missing -> tell("organisations.gone");
            case OrganisationOutcome.IsHost host -> tell("organisations.isHost");
        }
    }

    private void tell(String key) {
        problem.setText(words.say(key));
        problem.setVisible(true);
    }
}
