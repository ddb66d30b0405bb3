package nl.duaal.library.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.Amounts;
import nl.duaal.library.BlockData;
import nl.duaal.library.BlockKind;
import nl.duaal.library.BlockTemplate;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.OwnBlockData;
import nl.duaal.library.OwnOutcome;
import nl.duaal.library.PriceUnit;
import nl.duaal.library.Skill;
import nl.duaal.shell.NumberEntry;
import org.jspecify.annotations.Nullable;

/** Everything of an own building block; the view above it keeps what was filled in, and errors stand at the fields. */
class BlockDialog extends Dialog {

    private final LibraryWords words;
    private final transient Function<OwnBlockData, OwnOutcome> save;
    private final transient Function<OwnBlockData, String> outdated;
    private final TextField name = new TextField();
    private final Select<BlockKind> kind = new Select<>();
    private final NumberEntry weeks;
    private final NumberEntry hours;
    private final NumberEntry group;
    private final ComboBox<AmountSeries> amount = new ComboBox<>();
    private final NumberEntry number;
    private final Select<PriceUnit> unit = new Select<>();
    private final TextField provider = new TextField();
    private final Select<String> payer = new Select<>();
    private final Map<Skill, Select<LanguageLevel>> needed = new EnumMap<>(Skill.class);
    private final Map<Skill, Select<LanguageLevel>> reached = new EnumMap<>(Skill.class);
    private final MultiSelectComboBox<Ledger> ledgers = new MultiSelectComboBox<>();
    private final TextArea conditions = new TextArea();
    private final Paragraph problem = new Paragraph();

    /** @param outdated says what it is now, beside what is in the fields; the next save then holds */
    BlockDialog(
            LibraryWords words,
            Amounts amounts,
            LocalDate today,
            @Nullable BlockTemplate block,
            Function<OwnBlockData, OwnOutcome> save,
            Function<OwnBlockData, String> outdated) {
        this.words = words;
        this.outdated = outdated;
        this.save = save;
        this.weeks = entry("weeks");
        this.hours = entry("hours");
        this.group = entry("groupSize");
        this.number = entry("number");
        number.setEuro(true);
        number.setUnit("€");
        setHeaderTitle(words.say(block == null ? "blocks.add" : "blocks.change"));
        setWidth("40rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        setUpFields(amounts, today);
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var numbers = new Div(weeks, hours, group);
        numbers.addClassName("library-fields");
        var prices = new Div(amount, number, unit);
        prices.addClassName("library-fields");
        var who = new Div(provider, payer);
        who.addClassName("library-fields");
        var fields = new Div(
                problem,
                name,
                kind,
                numbers,
                new H3(words.say("block.form.price")),
                prices,
                who,
                new H3(words.say("block.form.needed")),
                levels(needed, "needed"),
                new H3(words.say("block.form.reached")),
                levels(reached, "reached"),
                ledgers,
                conditions);
        fields.addClassName("form");
        add(fields);
        if (block == null) {
            weeks.setNumber(12);
            hours.setNumber(4);
            group.setNumber(1);
            payer.setValue("municipality");
        } else {
            show(block, amounts);
        }
        var keep = new Button(words.say("save"), click -> keep());
        keep.addThemeName("primary");
        keep.setId("save-block");
        getFooter().add(new Button(words.say("cancel"), click -> close()), keep);
    }

    private NumberEntry entry(String key) {
        var entry = new NumberEntry(words.locale());
        entry.setLabel(words.say("block.form." + key));
        entry.addClassName("block-" + key);
        return entry;
    }

    private void setUpFields(Amounts amounts, LocalDate today) {
        name.setLabel(words.say("block.form.name"));
        name.setId("block-name");
        name.setMaxLength(OwnBlockData.NAME_MAX_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutofocus(true);
        name.setWidthFull();
        kind.setLabel(words.say("block.form.kind"));
        kind.setId("block-kind");
        kind.setItems(BlockKind.values());
        kind.setItemLabelGenerator(one -> words.say("blockKind." + one));
        kind.setManualValidation(true);
        kind.setWidthFull();
        amount.setLabel(words.say("block.form.amount"));
        amount.setId("block-amount");
        amount.setItems(amounts.series().stream()
                .filter(series -> series.unit().startsWith("EUR") && series.at(today) != null)
                .toList());
        amount.setItemLabelGenerator(series -> words.own(series.label()));
        amount.setClearButtonVisible(true);
        number.setHint(words.say("block.form.number.help"));
        unit.setLabel(words.say("block.form.unit"));
        unit.setId("block-unit");
        unit.setItems(PriceUnit.values());
        unit.setItemLabelGenerator(one -> words.say("priceUnit." + one));
        unit.setManualValidation(true);
        provider.setLabel(words.say("block.form.provider"));
        provider.setId("block-provider");
        provider.setMaxLength(BlockData.PROVIDER_MAX_LENGTH);
        payer.setLabel(words.say("block.form.payer"));
        payer.setId("block-payer");
        payer.setItems(BlockData.PAYERS);
        payer.setItemLabelGenerator(words::party);
        ledgers.setLabel(words.say("block.form.ledgers"));
        ledgers.setId("block-ledgers");
        ledgers.setItems(Ledger.values());
        ledgers.setItemLabelGenerator(ledger -> words.say("ledger." + ledger));
        ledgers.setWidthFull();
        conditions.setLabel(words.say("block.form.conditions"));
        conditions.setHelperText(words.say("block.form.conditions.help"));
        conditions.setId("block-conditions");
        conditions.setMaxLength(OwnBlockData.CONDITIONS_MAX_LENGTH);
        conditions.setWidthFull();
        conditions.setMinRows(2);
    }

    private Div levels(Map<Skill, Select<LanguageLevel>> selects, String prefix) {
        var row = new Div();
        row.addClassName("library-fields");
        for (var skill : Skill.values()) {
            var select = new Select<LanguageLevel>();
            select.setLabel(words.say("skill." + skill));
            select.setId("block-" + prefix + "-" + skill);
            select.setItems(List.of(LanguageLevel.values()));
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption("–");
            select.setItemLabelGenerator(level -> level == null ? "–" : level.name());
            selects.put(skill, select);
            row.add(select);
        }
        return row;
    }

    private void show(BlockTemplate block, Amounts amounts) {
        name.setValue(words.own(block.label()));
        kind.setValue(block.kind());
        weeks.setNumber(block.usualWeeks());
        hours.setNumber(block.hoursPerWeek().doubleValue());
        group.setNumber(block.groupSize());
        var price = block.price();
        if (price != null) {
            var key = price.amountKey();
            if (key != null) amounts.series(key).ifPresent(amount::setValue);
            var own = price.number();
            if (own != null) number.setNumber(own.doubleValue());
            unit.setValue(price.unit());
        }
        provider.setValue(words.provider(block.provider()));
        payer.setValue(block.payer());
        block.needed()
                .forEach((skill, level) ->
                        java.util.Objects.requireNonNull(needed.get(skill)).setValue(level));
        block.reached()
                .forEach((skill, level) ->
                        java.util.Objects.requireNonNull(reached.get(skill)).setValue(level));
        ledgers.setValue(block.ledgers());
        conditions.setValue(data(block).conditions());
    }

    /** What a form holds of a block that is kept. */
    static OwnBlockData data(BlockTemplate block) {
        return new OwnBlockData(
                block.label().nl(),
                block.data(),
                block.conditions().stream().map(condition -> condition.nl()).collect(Collectors.joining("\n")));
    }

    private void keep() {
        mark(name, name.getValue().isBlank() ? words.say("block.form.name.needed") : "");
        mark(kind, kind.isEmpty() ? words.say("block.form.kind.needed") : "");
        var howLong = whole(weeks, 0, BlockData.MOST_WEEKS);
        var group = whole(this.group, 1, BlockData.LARGEST_GROUP);
        var perWeek = hours();
        var typed = number.number();
        boolean bothPrices = amount.getValue() != null && typed.isPresent() && typed.get() != 0;
        boolean badNumber = typed.isPresent()
                && (typed.get() < 0 || typed.get() > nl.duaal.library.OwnAmountData.MAXIMUM.doubleValue());
        number.setProblem(
                bothPrices
                        ? words.say("block.form.number.both")
                        : badNumber ? words.say("block.form.number.wrong") : null);
        boolean priced = amount.getValue() != null || typed.isPresent();
        mark(unit, priced && unit.isEmpty() ? words.say("block.form.unit.needed") : "");
        boolean wrong = name.isInvalid()
                || kind.isInvalid()
                || unit.isInvalid()
                || number.hasProblem()
                || howLong.isEmpty()
                || group.isEmpty()
                || perWeek == null;
        if (wrong || perWeek == null) return;
        BlockData.Price price = null;
        if (priced) {
            var series = amount.getValue();
            price = series != null
                    ? new BlockData.Price(series.key(), null, unit.getValue())
                    : new BlockData.Price(null, BigDecimal.valueOf(typed.orElse(0.0)), unit.getValue());
        }
        var data = new OwnBlockData(
                name.getValue(),
                new BlockData(
                        kind.getValue(),
                        howLong.getAsInt(),
                        perWeek,
                        group.getAsInt(),
                        price,
                        provider.getValue().strip(),
                        payer.getValue(),
                        chosen(needed),
                        chosen(reached),
                        ledgers.getValue()),
                conditions.getValue());
        switch (save.apply(data)) {
            case OwnOutcome.Saved saved -> close();
            case OwnOutcome.Outdated again -> tell(outdated.apply(data));
            case OwnOutcome.Gone gone -> tell(words.say("own.gone"));
            case OwnOutcome.SameStart same -> throw new IllegalStateException("a block has no start");
        }
    }

    private OptionalInt whole(NumberEntry entry, int least, int most) {
        var typed = entry.number();
        boolean fits = typed.isPresent()
                && typed.get() == Math.rint(typed.get())
                && typed.get() >= least
                && typed.get() <= most;
        entry.setProblem(fits ? null : words.say("block.form.whole", least, most));
        return fits ? OptionalInt.of(typed.get().intValue()) : OptionalInt.empty();
    }

    private @Nullable BigDecimal hours() {
        var typed = hours.number();
        boolean fits = typed.isPresent() && typed.get() >= 0 && typed.get() <= BlockData.MOST_HOURS;
        hours.setProblem(fits ? null : words.say("block.form.hours.wrong", BlockData.MOST_HOURS));
        return fits ? BigDecimal.valueOf(typed.get()).setScale(2, RoundingMode.HALF_UP) : null;
    }

    private static Map<Skill, LanguageLevel> chosen(Map<Skill, Select<LanguageLevel>> selects) {
        var levels = new EnumMap<Skill, LanguageLevel>(Skill.class);
        selects.forEach((skill, select) -> {
            if (select.getValue() != null) levels.put(skill, select.getValue());
        });
        return levels;
    }

    private static <F extends HasValue<?, ?> & HasValidation> void mark(F field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(!message.isEmpty());
    }

    private void tell(String what) {
        problem.setText(what);
        problem.setVisible(true);
    }
}
