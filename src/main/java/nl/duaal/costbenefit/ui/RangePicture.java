package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.duaal.costbenefit.Range;
import nl.duaal.engine.Distribution;
import nl.duaal.engine.Model.Uncertainty;

/**
 * The shape of a range, small: where it lies thick and where thin, the eight of ten cases in the middle filled. For the
 * eye only; the line of words beside it says the same.
 */
class RangePicture extends Div {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 56;
    private static final int TOP = 4;
    private static final int POINTS = 96;
    /** How much of a tail without an end is not drawn. */
    private static final double TAIL = 0.002;

    private static final double LONG_TAIL = 0.02;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Svg drawing = new Svg();
    private final Span left = new Span();
    private final Span right = new Span();

    RangePicture() {
        addClassName("range-picture");
        getElement().setAttribute("aria-hidden", "true");
        var ends = new Div(left, right);
        ends.addClassName("range-ends");
        add(drawing, ends);
        setVisible(false);
    }

    /** Nothing to draw: it is certain, or what is typed makes no range yet. */
    void clear() {
        setVisible(false);
    }

    void show(Range range, double value, RangeWords words) {
        setVisible(range.distribution().isPresent());
        range.distribution().ifPresent(distribution -> {
            double from = from(range, distribution);
            double to = to(range, distribution);
            drawing.setSvg(svg(distribution, from, to, value));
            var ends = range.bounds().orElseThrow();
            left.setText(words.plain(from == ends.low() ? from : Uncertain.rounded(from)));
            right.setText(words.plain(to == ends.high() ? to : Uncertain.rounded(to)));
        });
    }

    private static double from(Range range, Distribution distribution) {
        return switch (range.uncertainty()) {
            case null -> 0;
            case Uncertainty.Normal _, Uncertainty.Lognormal _ -> distribution.percentile(TAIL);
            case Uncertainty.Uniform(double min, double _) -> min;
            case Uncertainty.Triangular(double min, double _, double _) -> min;
            case Uncertainty.Pert(double min, double _, double _) -> min;
        };
    }

    private static double to(Range range, Distribution distribution) {
        return switch (range.uncertainty()) {
            case null -> 0;
            case Uncertainty.Normal _ -> distribution.percentile(1 - TAIL);
            case Uncertainty.Lognormal _ -> distribution.percentile(1 - LONG_TAIL);
            case Uncertainty.Uniform(double _, double max) -> max;
            case Uncertainty.Triangular(double _, double _, double max) -> max;
            case Uncertainty.Pert(double _, double _, double max) -> max;
        };
    }

    private static String svg(Distribution distribution, double from, double to, double value) {
        double highest = 0;
        for (int i = 0; i < POINTS; i++) highest = Math.max(highest, distribution.density(at(i, from, to)));
        double low = distribution.percentile(LOW);
        double high = distribution.percentile(HIGH);
        String whole = area(distribution, from, to, highest, from, to);
        String middle = area(distribution, from, to, highest, low, high);
        double mark = x(Math.clamp(value, from, to), from, to);
        return "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" focusable=\"false\">".formatted(WIDTH, HEIGHT)
                + "<path class=\"whole\" d=\"" + whole + "\"/><path class=\"middle\" d=\"" + middle + "\"/>"
                + String.format(
                        Locale.ROOT,
                        "<path class=\"value\" d=\"M%.1f 0V%d\"/><path class=\"ground\" d=\"M0 %d.5H%d\"/></svg>",
                        mark,
                        HEIGHT,
                        HEIGHT - 1,
                        WIDTH);
    }

    /** The middle of a strip: a density may not be asked for at an end. */
    private static double at(int strip, double from, double to) {
        return from + (to - from) * ((strip + 0.5) / POINTS);
    }

    private static double x(double value, double from, double to) {
        return (value - from) / (to - from) * WIDTH;
    }

    private static String area(
            Distribution distribution, double from, double to, double highest, double first, double last) {
        var path = new StringBuilder(String.format(Locale.ROOT, "M%.1f %d", x(first, from, to), HEIGHT - 1));
        for (int i = 0; i < POINTS; i++) {
            double at = at(i, from, to);
            if (at < first || at > last) continue;
            double y = HEIGHT - 1 - distribution.density(at) / highest * (HEIGHT - 1 - TOP);
            path.append(String.format(Locale.ROOT, "L%.1f %.1f", x(at, from, to), y));
        }
        return path.append(String.format(Locale.ROOT, "L%.1f %dZ", x(last, from, to), HEIGHT - 1))
                .toString();
    }
}
