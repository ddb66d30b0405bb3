package nl.duaal.mine.ui;

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
            quiet(words.say("coach.reach"));
        }
        var spoken = coach.spoken();
        if (spoken != null) line(words.say("coach.spoken", words.day(spoken)));
        var next = coach.next();
        line(next == null ? words.say("coach.noNext") : words.say("coach.next", words.day(next)));
    }
}
