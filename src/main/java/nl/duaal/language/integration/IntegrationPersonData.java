package nl.duaal.language.integration;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is held of somebody's integration term and exams; it goes with the person. */
@Component
class IntegrationPersonData implements PersonData {

    private final IntegrationStore store;

    IntegrationPersonData(IntegrationStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("integration", "integration_extension", "exam_attempt");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        var term = store.integration(user.organisation(), person);
        return List.of(
                new Part(
                        "learning.own.term",
                        List.of(
                                "learning.term.route",
                                "learning.term.asylum",
                                "learning.term.notice",
                                "learning.term.pip",
                                "learning.term.scaled",
                                "learning.term.completed"),
                        term.map(Integration::data).stream()
                                .map(one -> List.of(
                                        one.route().name(),
                                        text(one.asylum()),
                                        text(one.notice()),
                                        text(one.pip()),
                                        text(one.scaledDown()),
                                        text(one.completed())))
                                .toList()),
                new Part(
                        "learning.own.extensions",
                        List.of("learning.extensions.months", "learning.column.reason", "learning.extensions.granted"),
                        term.map(Integration::extensions).orElse(List.of()).stream()
                                .map(one ->
                                        List.of(text(one.months()), one.reason().name(), text(one.granted())))
                                .toList()),
                new Part(
                        "learning.own.exams",
                        List.of(
                                "learning.exams.exam",
                                "learning.exams.part",
                                "learning.exams.day.registered",
                                "learning.exams.day.sat",
                                "learning.exams.result",
                                "learning.exams.day.result",
                                "learning.exams.day.certificate"),
                        store.attempts(user.organisation(), person).stream()
                                .map(ExamAttempt::data)
                                .map(one -> List.of(
                                        one.exam(),
                                        text(one.skill()),
                                        text(one.registered()),
                                        text(one.sat()),
                                        one.result().name(),
                                        text(one.resultOn()),
                                        text(one.certificate())))
                                .toList()));
    }

    private static String text(@Nullable Object one) {
        return one == null ? "" : one.toString();
    }
}
