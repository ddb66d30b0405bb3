package nl.duaal.course.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.duaal.course.CourseFile;
import nl.duaal.course.CourseFile.Participation;
import nl.duaal.course.CourseFile.PhasePlan;
import nl.duaal.course.Entry;
import nl.duaal.course.Fact;
import nl.duaal.course.Leaving;
import nl.duaal.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** One small form for each kind of fact; the same one corrects a fact, with a reason. */
final class FactForm {

    private static final int REASON_MAX_LENGTH = 300;

    private final CoursePanel panel;
    private final CourseWords words;
    private final CourseFile file;
    private final @Nullable Entry before;
    private final LocalDate today;
    private final FormDialog form;
    private @Nullable Select<Participation> cohort;
    /** The field that says which day is wrong. */
    private @Nullable DatePicker day;

    private Supplier<Participation> participation = () -> {
        throw new IllegalStateException("not asked");
    };

    private FactForm(CoursePanel panel, CourseFile file, Fact.Kind kind, @Nullable Entry before) {
        this.panel = panel;
        this.words = panel.words();
        this.file = file;
        this.before = before;
        this.today = panel.today();
        this.form = new FormDialog(
                words.locale(),
                before == null ? words.of("new", kind) : words.say("correct.title", words.of("kind", kind)),
                "save-fact");
        if (before == null && kind != Fact.Kind.PERMIT) askParticipation();
    }

    /** Asks for a new fact. */
    static void add(CoursePanel panel, CourseFile file, Fact.Kind kind) {
        var one = new FactForm(panel, file, kind, null);
        switch (kind) {
            case WORKED -> one.worked(null);
            case ABSENCE -> one.absence(null);
            case PHASE -> one.phase(null);
            case CONTRACT -> one.contract(null);
            case CREDENTIAL -> one.credential(null);
            case INCIDENT -> one.incident(null);
            case DROP_OUT -> one.dropOut(null);
            case PERMIT -> one.permit(null);
        }
    }

    /** Corrects a fact. */
    static void correct(CoursePanel panel, CourseFile file, Entry entry) {
        var one = new FactForm(panel, file, entry.fact().kind(), entry);
        switch (entry.fact()) {
            case Fact.Worked fact -> one.worked(fact);
            case Fact.Absence fact -> one.absence(fact);
            case Fact.Phase fact -> one.phase(fact);
            case Fact.Contract fact -> one.contract(fact);
            case Fact.Credential fact -> one.credential(fact);
            case Fact.Incident fact -> one.incident(fact);
            case Fact.DropOut fact -> one.dropOut(fact);
            case Fact.Permit fact -> one.permit(fact);
        }
    }

    /** In which cohort, where there are several. */
    private void askParticipation() {
        var all = file.participations();
        if (all.size() == 1) {
            participation = all::getFirst;
            return;
        }
        var field = form.choice(
                "fact-cohort", words.say("field.cohort"), all, Participation::cohortName, all.getFirst(), true);
        cohort = field;
        participation = field::getValue;
    }

    private void worked(Fact.@Nullable Worked old) {
        var fields = new HoursFields(words, form, today, old);
        open(fields::value);
        fields.focus();
    }

    private void absence(Fact.@Nullable Absence old) {
        form.words(words.say("noHealth"));
        var cause = form.choice(
                "fact-cause",
                words.say("field.cause"),
                Arrays.asList(Fact.Absence.Cause.values()),
                one -> words.of("cause", one),
                old == null ? Fact.Absence.Cause.SICK : old.cause(),
                true);
        cause.setHelperText(words.say("field.cause.help"));
        var from = firstDay(words.say("field.from"), old == null ? today : old.from());
        var until = form.day("fact-until", words.say("field.untilOrOpen"), old == null ? null : old.until(), false);
        inOrder(from, until);
        form.demand(
                from,
                () -> cause.getValue() == Fact.Absence.Cause.SICK
                                && from.getValue() != null
                                && from.getValue().isAfter(today)
                        ? Optional.of(words.say("refused.NOT_YET"))
                        : Optional.empty());
        var percent = form.whole("fact-percent", words.say("field.percent"), old == null ? 100 : old.percent(), 1, 100);
        percent.setHelperText(words.say("field.percent.help"));
        open(() -> new Fact.Absence(from.getValue(), until.getValue(), FormDialog.whole(percent), cause.getValue()));
    }

    private void phase(Fact.@Nullable Phase old) {
        var phases = before == null
                ? participation.get().phases()
                : file.participation(before).map(Participation::phases).orElse(List.of());
        var chosen = phases.stream()
                .filter(one -> old != null && one.key().equals(old.key()))
                .findFirst()
                .orElse(null);
        var phase = form.choice("fact-phase", words.say("field.phase"), phases, this::planned, chosen, true);
        var asked = cohort;
        if (asked != null) {
            asked.addValueChangeListener(
                    change -> phase.setItems(asked.getValue().phases()));
        }
        var from = firstDay(words.say("field.phaseFrom"), old == null ? today : old.from());
        open(() -> new Fact.Phase(phase.getValue().key(), from.getValue()));
    }

    private String planned(PhasePlan one) {
        return one.planned() == null ? one.name() : words.say("phase.planned", one.name(), words.date(one.planned()));
    }

    private void contract(Fact.@Nullable Contract old) {
        var kind = form.choice(
                "fact-contract",
                words.say("field.contract"),
                Arrays.asList(Fact.Contract.Form.values()),
                one -> words.of("contract", one),
                old == null ? Fact.Contract.Form.LEARN_WORK : old.form(),
                true);
        var from = firstDay(words.say("field.from"), old == null ? today : old.from());
        var until = form.day("fact-until", words.say("field.untilOrNone"), old == null ? null : old.until(), false);
        inOrder(from, until);
        var hours = form.quantity(
                "fact-hours",
                words.say("field.hoursPerWeek"),
                old == null ? null : old.hoursPerWeek(),
                Fact.MOST_HOURS_A_WEEK,
                true);
        form.demand(
                hours,
                () -> FormDialog.quantity(hours)
                        .filter(read -> read.signum() == 0)
                        .map(read -> words.say("wrong.zero")));
        var wage = form.quantity(
                "fact-wage",
                words.say("field.wage"),
                old == null || old.wagePerHour() == null ? null : BigDecimal.valueOf(old.wagePerHour(), 2),
                BigDecimal.valueOf(Fact.MOST_WAGE_CENTS, 2),
                false);
        wage.setValueChangeMode(ValueChangeMode.LAZY);
        Runnable look = () -> wage.setHelperText(low(wage, from).orElse(words.say("field.wage.help")));
        look.run();
        wage.addValueChangeListener(change -> look.run());
        from.addValueChangeListener(change -> look.run());
        open(() -> new Fact.Contract(
                from.getValue(),
                until.getValue(),
                kind.getValue(),
                FormDialog.quantity(hours).orElseThrow(),
                cents(wage)));
    }

    /** A wage below the law's least can be right, for who is young: it is said, and kept. */
    private Optional<String> low(TextField wage, DatePicker from) {
        var first = from.getValue();
        return first == null ? Optional.empty() : words.tooLittle(cents(wage), panel.leastWage(first), first);
    }

    private static @Nullable Long cents(TextField wage) {
        return FormDialog.quantity(wage)
                .map(read -> read.movePointRight(2).longValueExact())
                .orElse(null);
    }

    private void credential(Fact.@Nullable Credential old) {
        var type = form.choice(
                "fact-credential",
                words.say("field.credential"),
                Arrays.asList(Fact.Credential.Type.values()),
                one -> words.of("credential", one),
                old == null ? Fact.Credential.Type.PRACTICE_STATEMENT : old.type(),
                true);
        var title = form.text(
                "fact-title", words.say("field.title"), old == null ? "" : old.title(), Fact.TITLE_MAX_LENGTH, true);
        title.setHelperText(words.say("field.title.help"));
        var issuer = form.text(
                "fact-issuer",
                words.say("field.issuer"),
                old == null ? "" : old.issuer(),
                Fact.ISSUER_MAX_LENGTH,
                false);
        var on = firstDay(words.say("field.gotOn"), old == null ? today : old.from());
        on.setMax(today);
        var expires = form.day("fact-expires", words.say("field.expires"), old == null ? null : old.expires(), false);
        inOrder(on, expires);
        open(() -> new Fact.Credential(
                on.getValue(), type.getValue(), title.getValue(), issuer.getValue(), expires.getValue()));
    }

    private void incident(Fact.@Nullable Incident old) {
        form.words(words.say("incident.who"));
        var type = form.choice(
                "fact-incident",
                words.say("field.incident"),
                Arrays.asList(Fact.Incident.Type.values()),
                one -> words.of("incident", one),
                old == null ? null : old.type(),
                true);
        var on = firstDay(words.say("field.day"), old == null ? today : old.from());
        on.setMax(today);
        var done = form.area(
                "fact-done", words.say("field.done"), old == null ? "" : old.done(), Fact.NOTE_MAX_LENGTH, true);
        done.setHelperText(words.say("noHealth"));
        open(() -> new Fact.Incident(on.getValue(), type.getValue(), done.getValue()));
    }

    private void dropOut(Fact.@Nullable DropOut old) {
        form.words(words.say("dropOut.what"));
        var reason = form.choice(
                "fact-reason",
                words.say("field.reason"),
                leavings(Leaving.Part.REASON, old == null ? null : old.reason()),
                one -> one.label().in(words.locale()),
                leaving(Leaving.Part.REASON, old == null ? null : old.reason()),
                true);
        var destination = form.choice(
                "fact-destination",
                words.say("field.destination"),
                leavings(Leaving.Part.DESTINATION, old == null ? null : old.destination()),
                one -> one.label().in(words.locale()),
                leaving(Leaving.Part.DESTINATION, old == null ? null : old.destination()),
                false);
        destination.setEmptySelectionAllowed(true);
        destination.setEmptySelectionCaption(words.say("field.destination.unknown"));
        var on = firstDay(words.say("field.lastDay"), old == null ? today : old.from());
        on.setMax(today);
        open(() -> new Fact.DropOut(
                on.getValue(),
                reason.getValue().key(),
                destination.isEmpty() ? null : destination.getValue().key()));
    }

    private List<Leaving> leavings(Leaving.Part part, @Nullable String chosen) {
        return file.leavings().stream()
                .filter(one -> one.part() == part && (one.offered() || one.key().equals(chosen)))
                .toList();
    }

    private @Nullable Leaving leaving(Leaving.Part part, @Nullable String key) {
        return leavings(part, key).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private void permit(Fact.@Nullable Permit old) {
        form.words(words.say("permit.what"));
        var expires = form.day("fact-expires", words.say("field.permit"), old == null ? null : old.expires(), true);
        var seen = firstDay(words.say("field.seen"), old == null ? today : old.from());
        seen.setMax(today);
        open(() -> new Fact.Permit(seen.getValue(), expires.getValue()));
    }

    private DatePicker firstDay(String label, LocalDate value) {
        var field = form.day("fact-from", label, value, true);
        day = field;
        return field;
    }

    private void inOrder(DatePicker from, DatePicker until) {
        form.demand(
                until,
                () -> from.getValue() != null
                                && until.getValue() != null
                                && until.getValue().isBefore(from.getValue())
                        ? Optional.of(words.say("wrong.order"))
                        : Optional.empty());
    }

    private void open(Supplier<Fact> fact) {
        var corrected = before;
        var why = corrected == null ? null : form.text("fact-why", words.say("why"), "", REASON_MAX_LENGTH, true);
        form.open(() -> {
            var data = fact.get();
            if (corrected == null || why == null) {
                return panel.noted(
                        data,
                        data.kind() == Fact.Kind.PERMIT
                                ? null
                                : participation.get().candidate(),
                        day);
            }
            return panel.corrected(corrected, data, why.getValue(), day);
        });
    }
}
