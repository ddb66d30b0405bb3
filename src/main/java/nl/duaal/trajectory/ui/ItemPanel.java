package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.Map;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Layout;
import nl.duaal.trajectory.design.Phase;
import org.jspecify.annotations.Nullable;

/** The form of the phase or the block that is selected. A form in which something is still wrong is kept. */
final class ItemPanel implements DesignPanel {

    private final TrajectoryWords words;
    private final Editing editing;
    private final Div root = new Div();
    private final Div head = new Div();
    private final Div body = new Div();
    private final H2 title = new H2();
    private final Map<String, DesignForm> kept = new HashMap<>();
    private String key = "";
    private @Nullable DesignForm form;

    ItemPanel(TrajectoryWords words, Editing editing) {
        this.words = words;
        this.editing = editing;
        head.addClassName("design-form-head");
        title.setId("item-title");
        title.getElement().setAttribute("tabindex", "-1");
        root.add(head, body);
    }

    @Override
    public Component component() {
        return root;
    }

    /** Which phase or block it is about. */
    void select(String selected) {
        key = selected;
    }

    /** Puts the keyboard at the start of the form. */
    void focus() {
        root.getElement()
                .executeJs("requestAnimationFrame(() => (this.querySelector('.design-form input:not([disabled])')"
                        + " ?? this.querySelector('h2'))?.focus())");
    }

    @Override
    public void show(OpenTrajectory trajectory, Design design) {
        var wanted = wanted(design);
        if (wanted == null) {
            form = null;
            head.removeAll();
            body.removeAll();
            body.add(new Paragraph(words.say(design.blocks().isEmpty() ? "item.first" : "item.none")));
            return;
        }
        if (wanted != form) {
            form = wanted;
            body.removeAll();
            body.add(wanted);
            showHead(design);
        }
        title.setText(title(design));
        wanted.show(design);
    }

    private @Nullable DesignForm wanted(Design design) {
        kept.values().removeIf(one -> !one.isPending() && one != form);
        boolean there = design.phase(key).isPresent() || design.block(key).isPresent();
        if (!there) return null;
        var before = kept.get(key);
        if (before != null) return before;
        DesignForm made = design.block(key)
                .<DesignForm>map(block -> new BlockForm(words, editing, block))
                .orElseGet(() -> new PhaseForm(words, editing, design.phase(key).orElseThrow()));
        kept.put(key, made);
        return made;
    }

    private String title(Design design) {
        return design.block(key)
                .map(block -> words.kind(block.kind()) + ": " + block.name())
                .or(() -> design.phase(key).map(phase -> words.say("item.phase", phase.name())))
                .orElse("");
    }

    private String name(Design design) {
        return design.block(key)
                .map(Block::name)
                .or(() -> design.phase(key).map(Phase::name))
                .orElse("");
    }

    private void showHead(Design design) {
        head.removeAll();
        head.add(title);
        if (!editing.isOpen()) return;
        String about = key;
        head.add(
                button(
                        "earlier",
                        () -> editing.changeOrTell(
                                words.say("did.earlier", name(editing.design())),
                                now -> Layout.reordered(now, about, -1))),
                button(
                        "later",
                        () -> editing.changeOrTell(
                                words.say("did.later", name(editing.design())),
                                now -> Layout.reordered(now, about, 1))),
                button("double", this::copy),
                button("remove", () -> editing.askToRemove(about)));
    }

    private void copy() {
        var before = editing.design();
        String name = name(before);
        String ending = words.say("item.copy");
        // a copy of a copy is a copy, and the name stays one that fits
        String plain = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        int room = Design.NAME_MAX_LENGTH - ending.length();
        String copy = plain.substring(0, Math.min(plain.length(), room)) + ending;
        if (editing.changeOrTell(words.say("did.double", name), now -> Layout.doubled(now, key, copy))) {
            String added = Layout.added(before, editing.design());
            if (added != null) editing.select(added);
        }
    }

    private NativeButton button(String what, Runnable action) {
        var button = new NativeButton(words.say("item." + what), click -> action.run());
        button.addClassName("button");
        button.setId("item-" + what);
        return button;
    }

    @Override
    public boolean retype(String place, String content) {
        return form != null && form.retype(place, content);
    }
}
