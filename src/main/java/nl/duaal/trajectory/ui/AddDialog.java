package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.duaal.library.BlockKind;
import nl.duaal.library.BlockTemplate;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Layout;
import nl.duaal.trajectory.design.NewBlock;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.PhaseKind;

/** What can be put on the line of time: an empty block of a kind, a building block of the library, a phase. */
final class AddDialog extends Dialog {

    private final TrajectoryWords words;
    private final Editing editing;

    private AddDialog(TrajectoryWords words, Editing editing, String title) {
        this.words = words;
        this.editing = editing;
        setHeaderTitle(title);
        setWidth("min(640px, 94vw)");
        setMaxHeight("84vh");
        getFooter().add(new Button(words.say("add.close"), click -> close()));
    }

    /** Offers blocks for a phase. */
    static AddDialog ofBlocks(TrajectoryWords words, Editing editing, List<BlockTemplate> library, String phase) {
        var dialog = new AddDialog(words, editing, words.say("add.block"));
        var phases = new Select<Phase>();
        phases.setLabel(words.say("add.phase.of"));
        phases.setItemLabelGenerator(Phase::name);
        phases.setItems(editing.design().phases());
        phases.setValue(
                editing.design().phase(phase).orElse(editing.design().phases().getFirst()));
        phases.setId("add-to-phase");
        phases.setWidthFull();
        var search = new TextField(words.say("add.search"));
        search.setId("add-search");
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setAutofocus(true);
        var blank = list();
        Arrays.stream(BlockKind.values())
                .forEach(kind -> blank.add(dialog.choice(
                        "add-" + kind,
                        words.letter(kind),
                        words.kind(kind),
                        "",
                        words.kind(kind),
                        design -> NewBlock.of(
                                design,
                                kind,
                                words.kind(kind),
                                phases.getValue().key(),
                                editing.amounts()))));
        var ready = list();
        library.forEach(block -> {
            String name = block.label().in(words.locale());
            ready.add(dialog.choice(
                    "add-" + block.key().replace('.', '-'),
                    words.letter(block.kind()),
                    name,
                    words.say(
                            "add.facts",
                            words.count("row.length", block.usualWeeks()),
                            words.figures().number(block.hoursPerWeek().doubleValue(), 1)),
                    name,
                    design -> NewBlock.of(design, block, name, phases.getValue().key(), editing.amounts())));
        });
        search.addValueChangeListener(change -> {
            filter(blank, change.getValue());
            filter(ready, change.getValue());
        });
        dialog.add(search, phases, new H3(words.say("add.blank")), blank);
        if (!library.isEmpty()) dialog.add(new H3(words.say("add.library")), ready);
        return dialog;
    }

    /** Offers kinds of phase, to be added after one. */
    static AddDialog ofPhases(TrajectoryWords words, Editing editing, String after) {
        var dialog = new AddDialog(words, editing, words.say("add.phase"));
        var list = list();
        for (PhaseKind kind : PhaseKind.values()) {
            String name = words.of("phaseKind", kind);
            list.add(dialog.choice(
                    "add-" + kind,
                    words.say("letter." + kind),
                    name,
                    "",
                    name,
                    design -> Layout.plusPhase(design, kind, name, after.isEmpty() ? null : after)));
        }
        dialog.add(list);
        return dialog;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("block-choice");
        return list;
    }

    private static void filter(UnorderedList list, String wanted) {
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        list.getChildren()
                .forEach(item -> item.setVisible(item.getElement()
                        .getTextRecursively()
                        .toLowerCase(Locale.ROOT)
                        .contains(text)));
    }

    private ListItem choice(
            String id, String letter, String text, String facts, String name, UnaryOperator<Design> edit) {
        var sign = new Span(letter);
        sign.addClassName("tl-letter");
        sign.getElement().setAttribute("aria-hidden", "true");
        var about = new Span(facts);
        about.addClassName("muted");
        var button = new NativeButton("", click -> {
            var before = editing.design();
            if (!editing.changeOrTell(words.say("did.add", name), edit)) return;
            close();
            String added = Layout.added(before, editing.design());
            if (added != null) editing.select(added);
        });
        button.add(sign, new Span(text), about);
        button.setId(id);
        return new ListItem(button);
    }
}
