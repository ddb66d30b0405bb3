package nl.duaal.costbenefit.ui;

import org.jspecify.annotations.Nullable;

/** What a user can do to the assumptions of a case. */
interface AssumptionEdits {

    /** Gives an assumption another number. */
    void change(AssumptionRow row, double number);

    /** Puts its number back to what the base says. */
    void putBack(AssumptionRow row);

    /** Says how far it may be off. */
    void changeRange(AssumptionRow row, RangeEditor.Wish wish);

    /** Puts how far it may be off back to what the base says. */
    void putRangeBack(AssumptionRow row);

    /** Takes a parked change away for good: number and range of an input. */
    void drop(String inputKey);

    /** Numbers and ranges all back to what the base says. */
    void putAllBack();

    /** Text in a field of which nothing came; none once that is over. */
    void typing(AssumptionRow row, @Nullable String text);

    /** What stands in the editor of a range and is not saved; none once that is over. */
    void typingRange(AssumptionRow row, @Nullable String content);
}
