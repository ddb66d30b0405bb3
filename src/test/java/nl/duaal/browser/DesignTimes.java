package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Collections;

/**
 * How long an edit of a design of sixty blocks over sixty months takes, against an application in demo mode that runs
 * already; run by hand, not a test: {@code java … nl.duaal.browser.DesignTimes http://localhost:8080}.
 */
final class DesignTimes {

    private static final int BLOCKS = 60;
    private static final int WARM_UP = 30;
    private static final int CHANGES = 100;

    private DesignTimes() {}

    public static void main(String[] arguments) {
        try (var visitor = Visitor.at(arguments.length > 0 ? arguments[0] : "http://localhost:8080")) {
            visitor.signIn("coordinator").open("/trajectories/new");
            visitor.find("#design-empty").click();
            var rows = visitor.find("duaal-timeline [role=row][data-key]");
            assertThat(rows).hasCount(3);
            visitor.find("#add-block").click();
            visitor.find("#add-LANGUAGE_LESSON").click();
            assertThat(rows).hasCount(4);
            visitor.find("[data-place$='.priced'] input").check();
            visitor.find("[data-place$='.price'] input").first().fill("100");
            visitor.find("[data-place$='.price'] input").first().press("Enter");
            for (int i = 1; i < BLOCKS; i++) {
                visitor.find("#item-double").click();
                assertThat(rows).hasCount(4 + i);
            }
            rows.nth(BLOCKS / 2).focus();
            var answers = new ArrayList<Double>();
            for (int i = 0; i < WARM_UP + CHANGES; i++) {
                String key = i % 2 == 0 ? "-" : "+";
                Response answer = visitor.page()
                        .waitForResponse(
                                response -> response.url().contains("v-r=uidl")
                                        && String.valueOf(response.request().postData())
                                                .contains("timeline-longer"),
                                () -> visitor.page().keyboard().press(key));
                answer.finished();
                var timing = answer.request().timing();
                if (i >= WARM_UP) answers.add(timing.responseStart - timing.requestStart);
            }
            Collections.sort(answers);
            System.out.printf(
                    "%d edits of %d blocks, milliseconds until the server answers: median %.0f, 95th percentile %.0f,"
                            + " most %.0f%n",
                    CHANGES, BLOCKS, answers.get(CHANGES / 2), answers.get(CHANGES * 95 / 100), answers.getLast());
        }
        System.exit(0);
    }
}
