package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Model;

/** Texts that would do harm as a formula, in every field that a user can fill. */
final class Payloads {

    /** Those that a cell can hold as they are. */
    static final List<String> SHORT = List.of(
            "=HYPERLINK(\"http://example.org\",\"klik\")",
            "=1+1",
            "+1",
            "-2+3",
            "@SUM(1)",
            "=cmd|' /C calc'!A0",
            "＝1+1",
            "'=1",
            "\t=1",
            " =1",
            "<b>&amp;</b>",
            "_x0041_ is geen A",
            "{=1}",
            "TRUE",
            "1e5",
            "2026-01-01",
            "#N/A");

    /** Those that it cannot: too long, or no XML. */
    static final List<String> BROKEN =
            List.of("x".repeat(40_000), "nul\u0000bel\u0007", "half\uD800", "\r=1", "\uFFFE");

    private Payloads() {}

    static Model model() {
        var texts = new ArrayList<>(SHORT);
        texts.addAll(BROKEN);
        var parameters = new ArrayList<Model.Parameter>();
        var flows = new ArrayList<Model.Flow>();
        var phases = new ArrayList<Model.Phase>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            parameters.add(new Model.Parameter(
                    "p" + i, Expression.of(i), text, text, false, text, text, Model.Mark.FOUND, null, text, null));
            phases.add(new Model.Phase("ph" + i, text, Expression.of(1), null, null));
            flows.add(new Model.Flow(
                    "f" + i,
                    text,
                    text,
                    text,
                    null,
                    text,
                    "employer",
                    null,
                    new Model.Booking.Scaled(
                            Expression.of(i),
                            new Model.Per.Cohort(),
                            new Model.Timing.Once(0),
                            List.of("ph" + i),
                            null,
                            null,
                            null)));
        }
        return new Model(
                "=HYPERLINK(\"http://example.org\")",
                "@note",
                java.time.YearMonth.of(2026, 1),
                12,
                6,
                Expression.of(1),
                Expression.of(0.02),
                java.util.Map.of(),
                List.of("employer"),
                parameters,
                phases,
                List.of(),
                flows);
    }
}
