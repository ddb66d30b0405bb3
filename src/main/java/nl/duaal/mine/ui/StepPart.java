package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.RouterLink;
import nl.duaal.mine.OwnSteps;
import nl.duaal.shell.Words;

/** My steps: where I am in the course, and what I gained. */
final class StepPart extends OwnPart {

    StepPart(OwnWords words, OwnSteps steps) {
        super(words, "steps");
        var cohort = steps.cohort();
        if (cohort == null) line(words.say("steps.none"));
        else add(WeekPart.named(words, "steps.in", cohort));
        if (steps.state() != null) line(words.say("steps.state." + steps.state()));
        if (!steps.phases().isEmpty()) {
            head("steps.phases");
            var list = new OrderedList();
            list.addClassName("own-steps");
            for (var phase : steps.phases()) {
                var key = phase.now() ? "steps.now" : phase.begun() ? "steps.since" : "steps.from";
                var below = new Div(words.say(key, words.date(phase.from())));
                below.addClassName("own-below");
                var item = new ListItem(OwnWords.dutch(phase.name()), below);
                if (phase.now()) {
                    item.addClassName("own-now");
                    item.getElement().setAttribute("aria-current", "step");
                }
                list.add(item);
            }
            add(list);
        }
        head("steps.papers");
        if (steps.papers().isEmpty()) {
            line(words.say("steps.noPapers"));
        } else {
            var list = list();
            for (var paper : steps.papers()) {
                var expires = paper.expires();
                var type = Words.text(words.locale(), "course.credential." + paper.type());
                list.add(item(text(
                        OwnWords.dutch(paper.title().isEmpty() ? type : paper.title()),
                        paper.title().isEmpty() ? "" : type,
                        words.say("steps.got", words.date(paper.on())),
                        expires == null ? "" : words.say("steps.expires", words.date(expires)))));
            }
        }
        var paper = new RouterLink(words.say("steps.paper"), OwnPaperView.class);
        paper.addClassName("button");
        paper.setId("own-paper");
        add(paper);
        quiet(words.say("steps.paper.about"));
    }
}
