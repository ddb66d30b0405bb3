package nl.duaal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;

/** What the pages before sign-in say above their fields. */
final class SignInNotices {

    private static final int LONGEST = 15;

    private SignInNotices() {}

    static Paragraph warning(String text) {
        var notice = new Paragraph(text);
        notice.addClassNames("notice", "warn");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    static Paragraph mustWait(Component view, String minutes) {
        return warning(waitText(view, minutes));
    }

    /**
     * How long to wait.
     *
     * @param minutes from an address, so it may be anything
     */
    static String waitText(Component view, String minutes) {
        int number = minutes.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(minutes), 1, LONGEST) : LONGEST;
        return number == 1
                ? view.getTranslation("access.login.wait.one")
                : view.getTranslation("access.login.wait.many", number);
    }
}
