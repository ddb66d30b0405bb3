package nl.duaal.large;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;

/** Who works together: seven in ten are municipalities, the others language schools and employers; beside them a region. */
final class Organisations implements Part {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final double OTHERS = 0.15;

    /** Nobody comes in with it, until a measurement gives an account a password. */
    private static final String NO_PASSWORD = "!";

    @Override
    public void add(World world, Rows rows) {
        int others = Math.max(1, (int) Math.round(world.size().organisations() * OTHERS));
        int municipalities = world.size().organisations() - 2 * others;
        for (int i = 0; i < municipalities; i++) {
            var one = organisation(world, rows, "Gemeente", i, i, OrganisationKind.MUNICIPALITY);
            world.municipalities.add(one);
            for (int n = 1; n <= 2; n++) {
                one.coordinators.add(account(world, rows, one, "coordinator", n, Role.COORDINATOR));
            }
            int people = People.many(world.size(), municipalities, i);
            for (int n = 1; n <= 2 + people / 150; n++) {
                one.coaches.add(account(world, rows, one, "coach", n, Role.COACH));
            }
            one.teachers.add(account(world, rows, one, "docent", 1, Role.LANGUAGE_PROVIDER));
        }
        for (int i = 0; i < others; i++) {
            var one =
                    organisation(world, rows, "Taalschool", i, municipalities + i, OrganisationKind.TRAINING_PROVIDER);
            world.schools.add(one);
            for (int n = 1; n <= 3; n++) {
                one.teachers.add(account(world, rows, one, "docent", n, Role.LANGUAGE_PROVIDER));
            }
        }
        for (int i = 0; i < others; i++) {
            var one = organisation(world, rows, "Werkgever", i, municipalities + others + i, OrganisationKind.EMPLOYER);
            world.employers.add(one);
            one.coordinators.add(account(world, rows, one, "werkgever", 1, Role.EMPLOYER));
        }
        var region = organisation(
                world, rows, "Regio", 0, world.size().organisations(), OrganisationKind.REGIONAL_PARTNERSHIP);
        world.regions.add(region);
        account(world, rows, region, "analist", 1, Role.ANALYST);
        for (var one : world.municipalities) {
            var chance = world.chance(this, one);
            one.schools.addAll(some(world.schools, chance, 3));
            one.employers.addAll(some(world.employers, chance, 4));
        }
    }

    private static java.util.List<World.Organisation> some(
            java.util.List<World.Organisation> all, Chance chance, int most) {
        var some = new ArrayList<World.Organisation>();
        for (int i = 0; i < most; i++) {
            var one = chance.of(all);
            if (!some.contains(one)) some.add(one);
        }
        return some;
    }

    private World.Organisation organisation(
            World world, Rows rows, String what, int index, int number, OrganisationKind kind) {
        var table = rows.table("organisation", "id", "uuid", "name", "kind", "demo");
        var chance = new Chance(world.size().seed(), "organisation", number);
        var made = new World.Organisation(
                table.nextId(), number, chance.uuid(), String.format(Locale.ROOT, "%s %03d", what, index + 1));
        table.row(made.id, made.uuid, made.name, kind, true);
        return made;
    }

    private World.Account account(World world, Rows rows, World.Organisation of, String as, int n, Role role) {
        var accounts = rows.table(
                "account", "id", "uuid", "login_name", "display_name", "password_hash", "demo", "created_at");
        String login = String.format(
                Locale.ROOT, "%s-%d.%s", as, n, of.name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        var made =
                new World.Account(accounts.nextId(), new Chance(world.size().seed(), login, of.number).uuid(), login);
        var at = world.at(LONG_AGO);
        accounts.row(made.id(), made.uuid(), login, "Iemand van " + of.name, NO_PASSWORD, true, at);
        var memberships = rows.table("membership", "id", "organisation_id", "account_id", "role", "valid_from_on");
        memberships.row(memberships.nextId(), of.id, made.id(), role, LONG_AGO);
        return made;
    }
}
