package nl.duaal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.duaal.shell.FieldConflict.Choice;

/**
 * Two people changed the same fields: shows each of them as it was, as the other one saved it and as the user wants
 * it, and asks which is to hold. It decides nothing by itself and cannot be passed by accident.
 *
 * @see "decision 0037: conflicts field by field"
 */
public final class ConflictScreen extends Dialog {

    private final Map<String, ConflictField> fields = new LinkedHashMap<>();

    /**
     * @param by    who was first
     * @param at    when that was saved
     * @param save  is told what was decided about every field, by its key
     * @param letGo is told that the user gives up the own change
     */
    public ConflictScreen(
            Locale locale,
            String by,
            Instant at,
            List<FieldConflict> conflicts,
            Consumer<Map<String, Choice>> save,
            Runnable letGo) {
        addClassName("conflict-screen");
        setHeaderTitle(Words.text(locale, "shell.conflict.title"));
        setWidth("56rem");
        setMaxWidth("96vw");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        String when = new Figures(locale).dateTime(at);
        add(new Paragraph(Words.text(locale, "shell.conflict.text", by, when)));
        for (var conflict : conflicts) {
            var field = new ConflictField(locale, conflict, Words.text(locale, "shell.conflict.theirs", by));
            fields.put(conflict.key(), field);
            add(field);
        }
        var give = new Button(Words.text(locale, "shell.conflict.letGo"), click -> {
            close();
            letGo.run();
        });
        give.addThemeVariants(ButtonVariant.TERTIARY);
        give.setId("conflict-let-go");
        var keep = new Button(Words.text(locale, "shell.conflict.save"), click -> {
            if (!fields.values().stream().allMatch(ConflictField::check)) return;
            close();
            save.accept(choices());
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setId("conflict-save");
        getFooter().add(give, keep);
    }

    private Map<String, Choice> choices() {
        var choices = new LinkedHashMap<String, Choice>();
        fields.forEach((key, field) -> choices.put(key, field.choice()));
        return choices;
    }
}
