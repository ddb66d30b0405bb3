package nl.duaal.large;

import java.util.List;
import java.util.Locale;

/** Everybody in the files of the municipalities: some have many, most have few. */
final class People implements Part {

    private static final List<String> GIVEN = List.of(
            "Amina", "Yusuf", "Selam", "Farid", "Olena", "Samir", "Hiwot", "Rania", "Dawit", "Leila", "Ahmad", "Mariam",
            "Tesfay", "Nour", "Ibrahim", "Zahra", "Andrij", "Fatima", "Karim", "Semhar", "Bilal", "Iryna", "Omar",
            "Saba");
    private static final List<String> FAMILY = List.of(
            "Voorbeeld",
            "Verzonnen",
            "Bedacht",
            "Denkbeeld",
            "Proef",
            "Model",
            "Schets",
            "Ontwerp",
            "Oefening",
            "Fantasie",
            "Sjabloon",
            "Nagemaakt");
    private static final List<String> LANGUAGES = List.of("ar", "ti", "ar en", "uk", "fa", "so", "tr ar", "uk ru", "");
    private static final List<String> DAYS = List.of("MON TUE WED THU FRI", "MON TUE THU", "TUE WED THU FRI", "");

    /** How much the largest are larger than the others: with 140 municipalities, from some 230 people up to 4,000. */
    private static final double EVEN = 8;

    @Override
    public void add(World world, Rows rows) {
        int municipalities = world.municipalities.size();
        for (int i = 0; i < municipalities; i++) {
            people(world, rows, world.municipalities.get(i), many(world.size(), municipalities, i));
        }
    }

    /** How many a municipality has, the first the most; all of them together are what was asked for. */
    static int many(Size size, int municipalities, int index) {
        return (int) (upTo(size.people(), municipalities, index + 1) - upTo(size.people(), municipalities, index));
    }

    private static long upTo(int people, int municipalities, int index) {
        return Math.round(people * Math.log((index + EVEN) / EVEN) / Math.log((municipalities + EVEN) / EVEN));
    }

    private void people(World world, Rows rows, World.Organisation of, int many) {
        var chance = world.chance(this, of);
        var table = rows.table(
                "person",
                "id",
                "uuid",
                "organisation_id",
                "given_name",
                "family_name",
                "phone",
                "email",
                "born_on",
                "languages",
                "town",
                "available_days",
                "made_up",
                "created_at",
                "created_by_id",
                "changed_at",
                "changed_by_id");
        var capacities = rows.table(
                "person_capacity", "person_id", "organisation_id", "hours_per_week", "changed_at", "changed_by_id");
        for (int n = 0; n < many; n++) {
            var person = new World.Person(table.nextId(), chance.uuid());
            var at = world.at(chance.day(world.today().minusYears(3), world.today()));
            long by = chance.of(of.coordinators).id();
            String email = String.format(Locale.ROOT, "iemand%d.%d@voorbeeld.invalid", n, of.number);
            table.row(
                    person.id(),
                    person.uuid(),
                    of.id,
                    chance.of(GIVEN),
                    chance.of(FAMILY) + " " + (n + 1),
                    String.format(Locale.ROOT, "06%03d%05d", of.number % 1000, n % 100_000),
                    chance.in(0.7) ? email : null,
                    chance.in(0.9)
                            ? chance.day(
                                    world.today().minusYears(55), world.today().minusYears(18))
                            : null,
                    chance.of(LANGUAGES),
                    of.name,
                    chance.of(DAYS),
                    true,
                    at,
                    by,
                    at,
                    by);
            if (chance.in(0.4)) capacities.row(person.id(), of.id, chance.between(8, 40), at, by);
            of.people.add(person);
        }
    }
}
