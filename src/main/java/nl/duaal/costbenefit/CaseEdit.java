package nl.duaal.costbenefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to make of a case: only the fields that they touched, each with what it held when they began.
 * So it can be laid over what somebody else made of the case meanwhile.
 *
 * @param version of the case that they began with
 * @param fields  none twice
 */
public record CaseEdit(long version, List<Field> fields) {

    /** What people write about a case. */
    public enum Part {
        NAME,
        NOTE
    }

    /** One field. Two fields of the same key are about the same thing. */
    public sealed interface Field {

        /** Names the field within its case, for drafts and for choices between two versions. */
        String key();

        /** A part of {@link CaseData}. */
        record Text(Part part, String was, String mine) implements Field {
            @Override
            public String key() {
                return part.name();
            }
        }

        /** An input of the model; no number stands for what the base says. */
        record Number(
                String inputKey,
                @Nullable Double was,
                @Nullable Double mine) implements Field {
            @Override
            public String key() {
                return inputKey;
            }
        }

        /** How far a parameter may be off; no range stands for what the base says. */
        record Spread(
                String inputKey,
                @Nullable Range was,
                @Nullable Range mine) implements Field {

            private static final String PREFIX = "range_";

            @Override
            public String key() {
                return keyOf(inputKey);
            }

            /** The key of the field that is about the range of an input. */
            public static String keyOf(String inputKey) {
                return PREFIX + inputKey;
            }

            /** The input whose range a key is about, if it is about one. */
            public static Optional<String> inputOf(String key) {
                return key.startsWith(PREFIX) ? Optional.of(key.substring(PREFIX.length())) : Optional.empty();
            }
        }

        /** The same wish, begun from what the case holds now. */
        default Field startedFrom(CostBenefitCase now) {
            return switch (this) {
                case Text(var part, var was, var mine) -> new Text(part, part(now.data(), part), mine);
                case Number(var key, var was, var mine) -> new Number(key, value(now, key), mine);
                case Spread(var key, var was, var mine) -> new Spread(key, range(now, key), mine);
            };
        }

        /** Whether the field still holds what it held when somebody began to change it. */
        default boolean isUntouchedIn(CostBenefitCase now) {
            return switch (this) {
                case Text(var part, var was, var mine) -> part(now.data(), part).equals(was);
                case Number(var key, var was, var mine) -> Objects.equals(value(now, key), was);
                case Spread(var key, var was, var mine) -> Objects.equals(range(now, key), was);
            };
        }

        /** Whether the field holds already what somebody wants of it. */
        default boolean isDoneIn(CostBenefitCase now) {
            return switch (this) {
                case Text(var part, var was, var mine) -> part(now.data(), part).equals(mine);
                case Number(var key, var was, var mine) -> Objects.equals(value(now, key), mine);
                case Spread(var key, var was, var mine) -> Objects.equals(range(now, key), mine);
            };
        }
    }

    public CaseEdit {
        fields = List.copyOf(fields);
        if (fields.stream().map(Field::key).distinct().count() != fields.size()) {
            throw new IllegalArgumentException("fields: none twice");
        }
    }

    /** Another name or note; what is the same in both is not touched. */
    public static CaseEdit of(CostBenefitCase begun, CaseData wanted) {
        var fields = java.util.stream.Stream.of(Part.values())
                .<Field>map(part -> new Field.Text(part, part(begun.data(), part), part(wanted, part)))
                .filter(field -> !field.isDoneIn(begun))
                .toList();
        return new CaseEdit(begun.version(), fields);
    }

    /** Other numbers. */
    public static CaseEdit of(CostBenefitCase begun, List<InputChange> changes) {
        return new CaseEdit(
                begun.version(),
                changes.stream()
                        .<Field>map(change -> new Field.Number(
                                change.inputKey(),
                                value(begun, change.inputKey()),
                                CaseModels.refining(begun.base(), change)))
                        .toList());
    }

    /** Another number for one input; none for what the base says. */
    public static CaseEdit of(CostBenefitCase begun, String inputKey, @Nullable Double value) {
        return of(begun, List.of(new InputChange(inputKey, value)));
    }

    /** Number and range of an input away for good, also where the base knows it no more. */
    public static CaseEdit dropping(CostBenefitCase begun, String inputKey) {
        var fields = new ArrayList<Field>();
        if (begun.refinement(inputKey).isPresent()) {
            fields.add(new Field.Number(inputKey, value(begun, inputKey), null));
        }
        if (begun.range(inputKey).isPresent()) {
            fields.add(new Field.Spread(inputKey, range(begun, inputKey), null));
        }
        return new CaseEdit(begun.version(), fields);
    }

    /**
     * Another range for one parameter, and with it the number that is most likely then.
     *
     * @param range none for what the base says
     * @param value none to leave the number as it is
     * @throws IllegalArgumentException when the base has no number for it
     */
    public static CaseEdit ofRange(
            CostBenefitCase begun, String inputKey, @Nullable Range range, @Nullable Double value) {
        double after = value != null ? value : CaseModels.value(begun, inputKey);
        var fields = new ArrayList<Field>();
        fields.add(new Field.Spread(
                inputKey,
                range(begun, inputKey),
                CaseModels.refining(begun.base(), new RangeChange(inputKey, range), after)));
        if (value != null) {
            fields.addAll(of(begun, inputKey, value).fields());
            fields.removeIf(field -> field instanceof Field.Number && field.isDoneIn(begun));
        }
        return new CaseEdit(begun.version(), fields);
    }

    /** Every input back to what the base says. */
    public static CaseEdit puttingAllBack(CostBenefitCase begun) {
        var fields = new ArrayList<Field>();
        begun.refinements()
                .forEach(
                        refinement -> fields.add(new Field.Number(refinement.inputKey(), refinement.newValue(), null)));
        begun.ranges().forEach(range -> fields.add(new Field.Spread(range.inputKey(), range.range(), null)));
        return new CaseEdit(begun.version(), fields);
    }

    /** Back from what this edit made of a case to what it was before. */
    public CaseEdit reversed(CostBenefitCase now) {
        return new CaseEdit(
                now.version(),
                fields.stream()
                        .map(field -> switch (field) {
                            case Field.Text(var part, var was, var mine) -> new Field.Text(part, mine, was);
                            case Field.Number(var key, var was, var mine) -> new Field.Number(key, mine, was);
                            case Field.Spread(var key, var was, var mine) -> new Field.Spread(key, mine, was);
                        })
                        .<Field>map(field -> field)
                        .toList());
    }

    /** The same wishes, begun from what the case holds now. */
    public CaseEdit startedFrom(CostBenefitCase now) {
        return new CaseEdit(
                now.version(),
                fields.stream().map(field -> field.startedFrom(now)).toList());
    }

    /** The same with other fields, or without some: those for which nothing is given. */
    public CaseEdit with(Function<Field, Optional<Field>> change) {
        return new CaseEdit(
                version, fields.stream().map(change).flatMap(Optional::stream).toList());
    }

    /** A part of what people write. */
    public static String part(CaseData data, Part part) {
        return switch (part) {
            case NAME -> data.name();
            case NOTE -> data.note();
        };
    }

    /** The number that an input was refined to, if it was. */
    public static @Nullable Double value(CostBenefitCase stored, String inputKey) {
        return stored.refinement(inputKey).map(Refinement::newValue).orElse(null);
    }

    /** The range that a parameter was given, if it was. */
    public static @Nullable Range range(CostBenefitCase stored, String inputKey) {
        return stored.range(inputKey).map(RefinedRange::range).orElse(null);
    }

    List<RangeChange> ranges() {
        return fields.stream()
                .filter(Field.Spread.class::isInstance)
                .map(Field.Spread.class::cast)
                .map(spread -> new RangeChange(spread.inputKey(), spread.mine()))
                .toList();
    }

    boolean hasTexts() {
        return fields.stream().anyMatch(Field.Text.class::isInstance);
    }

    List<InputChange> inputs() {
        return fields.stream()
                .filter(Field.Number.class::isInstance)
                .map(Field.Number.class::cast)
                .map(number -> new InputChange(number.inputKey(), number.mine()))
                .toList();
    }

    /** The name and the note with these wishes laid over them. */
    CaseData over(CaseData data) {
        return new CaseData(wanted(Part.NAME, data), wanted(Part.NOTE, data));
    }

    private String wanted(Part wanted, CaseData otherwise) {
        return fields.stream()
                .filter(Field.Text.class::isInstance)
                .map(Field.Text.class::cast)
                .filter(text -> text.part() == wanted)
                .map(Field.Text::mine)
                .findFirst()
                .orElse(part(otherwise, wanted));
    }
}
