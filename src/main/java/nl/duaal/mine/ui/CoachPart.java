package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import nl.duaal.mine.OwnCoach;

/** My coach: who that is, and when we speak. */
final class CoachPart extends OwnPart {

    CoachPart(OwnWords words, OwnCoach coach, String organisation) {
        super(words, "coach");
        var name = coach.name();
        if (name == null) {
            line(words.say("coach.none"));
        } else {
            var who = OwnWords.dutch(name);
            add(text(who));
            add(WeekPart.named(words, "coach.of", organisation));
            var phone = coach.phone();
            var email = coach.email();
            if (phone != null) way("coach.phone", "tel:" + phone.replaceAll("[^0-9+]", ""), phone);
            if (email != null) way("coach.email", "mailto:" + email, email);
            quiet(words.say(phone == null && email == null ? "coach.reach" : "coach.call"));
        }
        var spoken = coach.spoken();
        if (spoken != null) line(words.say("coach.spoken", words.day(spoken)));
        var next = coach.next();
        line(next == null ? words.say("coach.noNext") : words.say("coach.next", words.day(next)));
    }

    /** A number or an address to touch; it runs from the left in every language. */
    private void way(String key, String href, String text) {
        var link = new Anchor(href, text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("dir", "ltr");
        var line = new Paragraph(words().say(key) + " ");
        line.add(link);
        line.addClassName("own-way");
        add(line);
    }
}
