package nl.duaal.actuals;

/** What rooms know of a month in numbers; the text is {@code actuals.quantity.<NAME>}, stored under its name. */
public enum Quantity {
    /** Hours of lessons that were given, of all groups together. */
    TAUGHT_HOURS,
    /** Contacts of coaches with people that took place. */
    CONTACTS,
    /** Hours of buddies and mentors with people at work, as they wrote them down. */
    SUPERVISED_HOURS(true),
    /** Hours of those who teach at work, reckoned: as the design plans them, for who is there. */
    PLANNED_SUPERVISION(true),
    /** Hours that people worked. */
    WORKED_HOURS(true),
    /** Hours of contracts that people were absent; those without a known contract are not in it. */
    ABSENT_HOURS(true),
    /** People who began. */
    STARTERS(true),
    /** People who were there at the start of the month. */
    PRESENT(true),
    /** People who left. */
    LEAVERS(true),
    DIPLOMAS;

    private final boolean byEmployer;

    Quantity() {
        this(false);
    }

    Quantity(boolean byEmployer) {
        this.byEmployer = byEmployer;
    }

    /** Whether it is known of each employer by itself. */
    public boolean isByEmployer() {
        return byEmployer;
    }
}
