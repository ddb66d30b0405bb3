package nl.duaal.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Person;
import nl.duaal.person.ui.PersonPart;

/** In somebody's file: what really happened, by date. */
@org.springframework.stereotype.Component
class CoursePart implements PersonPart {

    private final CourseServices services;

    CoursePart(CourseServices services) {
        this.services = services;
    }

    @Override
    public String titleKey() {
        return "course.title";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_COURSE);
    }

    @Override
    public Component content(SignedIn user, Person person) {
        return new CoursePanel(new CourseWords(UI.getCurrentOrThrow().getLocale()), services, user, person.uuid());
    }
}
