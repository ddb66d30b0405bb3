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
                        "language.own.term",
                        List.of(
                                "language.term.route",
                                "language.term.asylum",
                                "language.term.notice",
                                "language.term.pip",
                                "language.term.scaled",
                                "language.term.completed"),
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
                        "language.own.extensions",
                        List.of("language.extensions.months", "language.column.reason", "language.extensions.granted"),
                        term.map(Integration::extensions).orElse(List.of()).stream()
                                .map(one ->
                                        List.of(text(one.months()), one.reason().name(), text(one.granted())))
                                .toList()),
                new Part(
                        "language.own.exams",
                        List.of(
                                "language.exams.exam",
                                "language.exams.part",
                                "language.exams.day.registered",
                                "language.exams.day.sat",
                                "language.exams.result",
                                "language.exams.day.result",
                                "language.exams.day.certificate"),
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
