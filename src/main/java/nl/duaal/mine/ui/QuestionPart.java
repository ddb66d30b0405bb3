package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.duaal.access.SignedIn;
import nl.duaal.mine.OwnQuestions.Asked;
import nl.duaal.mine.Question;

/** A question to answer: kept when the participant says so, and then gone. */
final class QuestionPart extends OwnPart {

    /** The choice of who does not want to say it. */
    private static final int NOTHING = Integer.MIN_VALUE;

    private final transient OwnServices services;
    private final SignedIn user;
    private final transient Asked asked;
    private final transient Map<Question, RadioButtonGroup<Integer>> fields = new LinkedHashMap<>();
    private final Paragraph problem = new Paragraph();

    QuestionPart(OwnWords words, OwnServices services, SignedIn user, Asked asked) {
        super(words, "question." + asked.key());
        this.services = services;
        this.user = user;
        this.asked = asked;
        addClassNames("own-wide", "own-question");
        if (!asked.open()) {
            line(words.say("question.over", words.date(asked.round().until())));
            return;
        }
        line(say("intro"));
        quiet(words.say("question.until", words.day(asked.round().until())));
        for (var question : asked.questions()) add(field(question));
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var send = new NativeButton(words.say("question.send"), click -> send());
        send.addClassNames("button", "primary");
        send.setId("own-send-" + asked.key());
        add(problem, send);
    }

    private String say(String key) {
        return words().say("question." + asked.key() + "." + key);
    }

    private RadioButtonGroup<Integer> field(Question question) {
        var choices = new ArrayList<>(question.answers());
        if (question.optional()) choices.add(NOTHING);
        var field = new RadioButtonGroup<Integer>(say(question.key()));
        field.setId("own-answer-" + question.key());
        field.setItems(choices);
        field.setItemLabelGenerator(answer -> label(question, answer));
        field.addThemeName("vertical");
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        fields.put(question, field);
        return field;
    }

    private String label(Question question, int answer) {
        if (answer == NOTHING) return words().say("question.nothing");
        return switch (question) {
            case Question.Scale scale -> say(scale.key() + ".a" + answer);
            case Question.YesNo _ -> words().say(answer == 1 ? "question.yes" : "question.no");
        };
    }

    private void send() {
        var answers = new HashMap<String, Integer>();
        boolean complete = true;
        for (var one : fields.entrySet()) {
            var answer = one.getValue().getValue();
            if (answer == null) {
                one.getValue().setErrorMessage(words().say("question.choose"));
                one.getValue().setInvalid(true);
                if (complete) one.getValue().getElement().callJsFunction("focus");
                complete = false;
            } else if (answer != NOTHING) {
                answers.put(one.getKey().key(), answer);
            }
        }
        if (!complete) return;
        var outcome =
                services.questions().answer(user, asked.key(), asked.round().key(), answers);
        switch (outcome) {
            case SAVED -> thank(words().say("question.saved"));
            case ANSWERED -> thank(words().say("question.answered"));
            case CLOSED, GONE -> thank(words().say("question.closed"));
            case INCOMPLETE -> {
                problem.setText(words().say("question.choose"));
                problem.setVisible(true);
            }
        }
    }

    private void thank(String text) {
        getChildren().skip(1).toList().forEach(this::remove);
        var said = line(text);
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        said.getElement().executeJs("this.focus()");
    }
}
