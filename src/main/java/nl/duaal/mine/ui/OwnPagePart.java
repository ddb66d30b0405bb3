package nl.duaal.mine.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.mine.OwnPages;
import nl.duaal.person.Person;
import nl.duaal.person.ui.PersonPart;

/** In somebody's file: whether they have a page of their own. */
@org.springframework.stereotype.Component
class OwnPagePart implements PersonPart {

    private final OwnPages pages;

    OwnPagePart(OwnPages pages) {
        this.pages = pages;
    }

    @Override
    public String titleKey() {
        return "mypage.give.title";
    }

    @Override
    public int order() {
        return 190;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.GIVE_OWN_PAGE);
    }

    @Override
    public Component content(SignedIn user, Person person) {
        return new OwnPagePanel(UI.getCurrentOrThrow().getLocale(), pages, user, person);
    }
}
