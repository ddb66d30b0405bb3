package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;

/** Things of one kind in a design, each with a form of its own: subsidies, tasks. */
abstract class ListPanel implements DesignPanel {

    private final TrajectoryWords words;
    private final Editing editing;
    private final String set;
    private final Div root = new Div();
    private final Div list = new Div();
    private final Paragraph empty;
    private final NativeButton add;
    private final Map<String, DesignForm> forms = new LinkedHashMap<>();
    private final Map<String, Div> items = new LinkedHashMap<>();

    /** @param set under which its words stand */
    ListPanel(TrajectoryWords words, Editing editing, String set) {
        this.words = words;
        this.editing = editing;
        this.set = set;
        empty = new Paragraph(words.say(set + ".empty"));
        empty.addClassName("muted");
        add = new NativeButton(
                words.say(set + ".add"), click -> editing.changeOrTell(words.say(set + ".add"), this::plus));
        add.addClassName("button");
        add.setId(set + "-add");
        root.add(empty, list, add);
    }

    final TrajectoryWords words() {
        return words;
    }

    final Editing editing() {
        return editing;
    }

    /** The keys of what there is. */
    abstract List<String> keys(Design design);

    /** The design with one more. */
    abstract Design plus(Design design);

    /** The design without one. */
    abstract Design without(Design design, String key);

    /** The fields of one. */
    abstract DesignForm form(String key);

    @Override
    public Component component() {
        return root;
    }

    @Override
    public void show(OpenTrajectory trajectory, Design design) {
        var keys = keys(design);
        for (String gone : List.copyOf(items.keySet())) {
            if (keys.contains(gone)) continue;
            Div item = items.remove(gone);
            if (item != null) list.remove(item);
            forms.remove(gone);
        }
        for (String key : keys) {
            forms.computeIfAbsent(key, this::put).show(design);
        }
        empty.setVisible(keys.isEmpty());
        add.setVisible(editing.isOpen());
    }

    private DesignForm put(String key) {
        var form = form(key);
        var head = new Div(new H2(words.say(set + ".one")));
        head.addClassName("design-form-head");
        if (editing.isOpen()) {
            var remove = new NativeButton(
                    words.say(set + ".remove"),
                    click -> editing.changeOrTell(words.say(set + ".remove"), design -> without(design, key)));
            remove.addClassName("button");
            head.add(remove);
        }
        var item = new Div(head, form);
        items.put(key, item);
        list.add(item);
        return form;
    }

    @Override
    public boolean retype(String place, String content) {
        return forms.values().stream().anyMatch(form -> form.retype(place, content));
    }
}
