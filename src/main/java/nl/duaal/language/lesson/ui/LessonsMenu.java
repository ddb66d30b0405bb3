package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Own groups in the menu, for those who teach. */
@org.springframework.stereotype.Component
class LessonsMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "teaching.mine.title";
    }

    @Override
    public Class<? extends Component> view() {
        return MyGroupsView.class;
    }

    @Override
    public int order() {
        return 615;
    }

    @Override
    public int homeOrder() {
        return 50;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.TEACH);
    }

    /** Who is signed in, for pages that some of those see who plan, teach or look after people. */
    static SignedIn require(CurrentUser currentUser) {
        var user = currentUser.require();
        if (user.may(Permission.PLAN_LESSONS) || user.may(Permission.READ_LANGUAGE)) return user;
        return currentUser.require(Permission.TEACH);
    }

    /** Who is signed in, for pages of those who say what happened in lessons. */
    static SignedIn requireTeaching(CurrentUser currentUser) {
        var user = currentUser.require();
        return user.may(Permission.PLAN_LESSONS) ? user : currentUser.require(Permission.TEACH);
    }
}
