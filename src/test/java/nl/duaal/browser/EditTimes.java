package nl.duaal.browser;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Collections;

/**
 * How long a change of an assumption takes, against an application in demo mode that runs already; run by hand, not a
 * test: {@code java … nl.duaal.browser.EditTimes http://localhost:8080}.
 */
final class EditTimes {

    private static final int WARM_UP = 30;
    private static final int CHANGES = 100;

    private EditTimes() {}

    public static void main(String[] arguments) {
        try (var visitor = Visitor.at(arguments.length > 0 ? arguments[0] : "http://localhost:8080")) {
            visitor.signIn("coordinator").newCase("energy-technician");
            var answers = new ArrayList<Double>();
            for (int i = 0; i < WARM_UP + CHANGES; i++) {
                String wage = "16," + (10 + i % 80);
                Response answer = visitor.page()
                        .waitForResponse(
                                response -> response.url().contains("v-r=uidl")
                                        && String.valueOf(response.request().postData())
                                                .contains("\"change\""),
                                () -> visitor.type("par_wage_hour", wage));
                answer.finished();
                var timing = answer.request().timing();
                if (i >= WARM_UP) answers.add(timing.responseStart - timing.requestStart);
            }
            Collections.sort(answers);
            System.out.printf(
                    "%d changes, milliseconds until the server answers: median %.0f, 95th percentile %.0f, most %.0f%n",
                    CHANGES, answers.get(CHANGES / 2), answers.get(CHANGES * 95 / 100), answers.getLast());
        }
        System.exit(0);
    }
}
