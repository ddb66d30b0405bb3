package nl.duaal.admin.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.InvitationService;
import nl.duaal.access.manage.PeopleService;
import nl.duaal.shell.TableDownload;
import nl.duaal.shell.TextTable;
import org.springframework.stereotype.Component;

/** Makes the part of a page that shows the people of an organisation, the own or one that is looked after. */
@Component
class PeopleParts {

    private final PeopleService people;

    private final InvitationService invitations;

    private final TableDownload.Maker downloads;

    PeopleParts(PeopleService people, InvitationService invitations, TableDownload.Maker downloads) {
        this.people = people;
        this.invitations = invitations;
        this.downloads = downloads;
    }

    /** Links that people got to make an account, or to sign in anew. */
    InvitationSection invitations(AdminWords words, SignedIn by) {
        return new InvitationSection(words, invitations, by);
    }

    /**
     * @param by   for whose organisation
     * @param path where the page of an account is, without its number
     */
    PeopleSection section(AdminWords words, SignedIn by, String path) {
        return new PeopleSection(words, people, downloads, by, path);
    }

    /** The table of who may do what. */
    TextTable permissions(AdminWords words, SignedIn by) {
        var heads = new ArrayList<String>();
        heads.add(words.say("users.role"));
        for (Permission permission : Permission.values()) heads.add(words.permission(permission));
        var rows = Arrays.stream(Role.values())
                .map(role -> row(words, role, people.granted(by, role)))
                .toList();
        return new TextTable(new TextTable.Content(words.say("users.permissions"), heads, rows));
    }

    private static List<String> row(AdminWords words, Role role, Set<Permission> granted) {
        var row = new ArrayList<String>();
        row.add(words.role(role));
        for (Permission permission : Permission.values()) {
            row.add(words.say(granted.contains(permission) ? "users.matrix.yes" : "users.matrix.no"));
        }
        return row;
    }
}
