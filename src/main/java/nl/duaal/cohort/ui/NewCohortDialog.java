package nl.duaal.cohort.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortData;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortService;

/** Where a cohort begins: with a published design, a name and the month of the start. */
class NewCohortDialog extends EntryDialog {

    private static final int MONTHS_AHEAD = 24;
    private static final int MONTHS_BACK = 12;

    NewCohortDialog(CohortWords words, CohortService cohorts, SignedIn user) {
        super(words, words.say("new.title"), words.say("new.save"));
        var offers = cohorts.offers(user);
        if (offers.isEmpty()) {
            put(new Paragraph(words.say("new.noDesign")));
            var to = new NativeButton(words.say("new.toTrajectories"), click -> {
                close();
                CohortListView.toTrajectories();
            });
            to.addClassName("link");
            put(to);
            onSave(() -> words.say("new.noDesign"));
            return;
        }
        var design = choice(
                "new.design",
                offers,
                offer -> words.say("new.offer", offer.name(), offer.number()),
                offers.size() == 1 ? offers.getFirst() : null);
        var name = text("new.name", "", CohortData.NAME_MAX_LENGTH);
        var now = YearMonth.from(cohorts.today());
        List<YearMonth> months = IntStream.rangeClosed(-MONTHS_BACK, MONTHS_AHEAD)
                .mapToObj(now::plusMonths)
                .toList();
        var start = choice("new.start", months, words.figures()::month, now.plusMonths(6));
        start.setHelperText(words.say("new.start.help"));
        design.addValueChangeListener(change -> {
            if (name.isEmpty() && change.getValue() != null) {
                name.setValue(
                        cut(change.getValue().name() + " " + start.getValue().getYear()));
            }
        });
        onSave(() -> {
            if (!needed(design) | !needed(name) | !needed(start)) return AT_FIELD;
            var offer = design.getValue();
            var outcome = cohorts.create(
                    user,
                    offer.trajectory(),
                    offer.number(),
                    new CohortData(name.getValue(), "", start.getValue(), null, ""));
            if (outcome instanceof CohortOutcome.Saved(var made)) CohortLinks.open(made.uuid());
            return words.problem(outcome);
        });
    }

    private static String cut(String text) {
        return text.length() <= CohortData.NAME_MAX_LENGTH ? text : text.substring(0, CohortData.NAME_MAX_LENGTH);
    }
}
