package nl.duaal.mine.ui;

import java.util.Locale;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.mine.OwnDutch;
import nl.duaal.shell.Words;

/** My Dutch: what I can do, and the next step; never what may or may not be reached in time. */
final class DutchPart extends OwnPart {

    DutchPart(OwnWords words, OwnDutch dutch) {
        super(words, "dutch");
        addClassName("own-wide");
        if (dutch.lines().isEmpty()) {
            line(words.say("dutch.none"));
            return;
        }
        quiet(words.say("dutch.intro"));
        var list = list();
        for (var one : dutch.lines()) {
            var skill = Words.text(words.locale(), "library.skill." + one.skill());
            var level = one.level().level();
            var text = text(
                    words.say(
                            "dutch.level",
                            capital(skill, words.locale()),
                            words.figures().fromTheLeft(level.name())),
                    words.say("dutch.measured", words.date(one.on())),
                    can(words, one.skill(), level));
            var next = one.next();
            var target = one.target();
            if (next != null) {
                text.add(new com.vaadin.flow.component.html.Div(
                        words.say("dutch.next", next.name()) + " " + can(words, one.skill(), next)));
            }
            if (target != null) {
                var goal = new com.vaadin.flow.component.html.Div(
                        words.say(next == null ? "dutch.reached" : "dutch.target", target.name()));
                goal.addClassName("own-below");
                text.add(goal);
            }
            list.add(item(text));
        }
        quiet(words.say("dutch.ask"));
    }

    private static String can(OwnWords words, Skill skill, LanguageLevel level) {
        // who begins, begins with everything
        return words.say(level == LanguageLevel.A0 ? "dutch.can.A0" : "dutch.can." + skill + "." + level);
    }

    private static String capital(String word, Locale locale) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }
}
