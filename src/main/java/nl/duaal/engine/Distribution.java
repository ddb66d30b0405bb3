package nl.duaal.engine;

/**
 * What an uncertain parameter may turn out to be (section 7), in figures: mean, spread and percentiles, all right to
 * the precision of doubles.
 */
public final class Distribution {

    /** The distance in standard deviations between the middle and the 95th percentile of a normal distribution. */
    static final double NORMAL_95 = 1.6448536269514722;

    private final Model.Uncertainty uncertainty;
    private final Shape shape;

    /** Where a chance in the nearer tail lies. */
    private interface Shape {
        /** The value below which lies the chance {@code tail}, at most one half. */
        double low(double tail);

        /** The value above which it lies. */
        double high(double tail);

        /** How fast the value moves with the tail; {@code value} is what {@link #low} or {@link #high} gave. */
        double density(double value);
    }

    private Distribution(Model.Uncertainty uncertainty) {
        this.uncertainty = uncertainty;
        this.shape = switch (uncertainty) {
            case Model.Uncertainty.Uniform(double min, double max) -> new Uniform(min, max);
            case Model.Uncertainty.Triangular(double min, double mode, double max) -> new Triangular(min, mode, max);
            case Model.Uncertainty.Pert(double min, double mode, double max) -> new Pert(min, mode, max);
            case Model.Uncertainty.Normal(double mean, double sd) -> new Normal(mean, sd);
            case Model.Uncertainty.Lognormal lognormal -> new Lognormal(new Normal(mu(lognormal), sigma(lognormal)));
        };
    }

    /** The distribution that a sound model's parameter has. */
    public static Distribution of(Model.Uncertainty uncertainty) {
        return new Distribution(uncertainty);
    }

    private static double mu(Model.Uncertainty.Lognormal lognormal) {
        return (StrictMath.log(lognormal.p5()) + StrictMath.log(lognormal.p95())) / 2;
    }

    private static double sigma(Model.Uncertainty.Lognormal lognormal) {
        return (StrictMath.log(lognormal.p95()) - StrictMath.log(lognormal.p5())) / (2 * NORMAL_95);
    }

    /** The average. */
    public double mean() {
        return switch (uncertainty) {
            case Model.Uncertainty.Uniform(double min, double max) -> min + (max - min) / 2;
            case Model.Uncertainty.Triangular(double min, double mode, double max) -> min / 3 + mode / 3 + max / 3;
            case Model.Uncertainty.Pert(double min, double mode, double max) -> min / 6 + mode * 2 / 3 + max / 6;
            case Model.Uncertainty.Normal(double mean, double _) -> mean;
            case Model.Uncertainty.Lognormal lognormal -> {
                double sigma = sigma(lognormal);
                yield StrictMath.exp(mu(lognormal) + sigma * sigma / 2);
            }
        };
    }

    /** The square of the standard deviation. */
    public double variance() {
        return switch (uncertainty) {
            case Model.Uncertainty.Uniform(double min, double max) -> (max - min) * (max - min) / 12;
            case Model.Uncertainty.Triangular(double min, double mode, double max) -> {
                double left = mode - min;
                double right = max - mode;
                yield (left * left + left * right + right * right) / 18;
            }
            case Model.Uncertainty.Pert(double min, double _, double max) -> (mean() - min) * (max - mean()) / 7;
            case Model.Uncertainty.Normal(double _, double sd) -> sd * sd;
            case Model.Uncertainty.Lognormal lognormal -> {
                double square = sigma(lognormal) * sigma(lognormal);
                yield StrictMath.expm1(square) * StrictMath.exp(2 * mu(lognormal) + square);
            }
        };
    }

    /**
     * The value below which lies the chance p: {@code percentile(0.1)} is the 10th percentile.
     *
     * @throws IllegalArgumentException when p is not between 0 and 1
     */
    public double percentile(double p) {
        if (!(p > 0 && p < 1)) throw new IllegalArgumentException("p: between 0 and 1");
        return p <= 0.5 ? shape.low(p) : shape.high(1 - p);
    }

    /** The value whose nearer tail, the upper or the lower one, has this chance, which is at most one half. */
    double at(double tail, boolean upper) {
        return upper ? shape.high(tail) : shape.low(tail);
    }

    /** How thick the distribution lies at a value strictly inside its ends. */
    public double density(double value) {
        return shape.density(value);
    }

    Model.Uncertainty uncertainty() {
        return uncertainty;
    }

    private record Uniform(double min, double max) implements Shape {
        @Override
        public double low(double tail) {
            return min + (max - min) * tail;
        }

        @Override
        public double high(double tail) {
            return max - (max - min) * tail;
        }

        @Override
        public double density(double value) {
            return 1 / (max - min);
        }
    }

    private record Triangular(double min, double mode, double max) implements Shape {
        @Override
        public double low(double tail) {
            double width = max - min;
            double left = mode - min;
            return tail * width <= left
                    ? min + Math.sqrt(tail * width * left)
                    : max - Math.sqrt((1 - tail) * width * (max - mode));
        }

        @Override
        public double high(double tail) {
            double width = max - min;
            double right = max - mode;
            return tail * width <= right
                    ? max - Math.sqrt(tail * width * right)
                    : min + Math.sqrt((1 - tail) * width * (mode - min));
        }

        @Override
        public double density(double value) {
            double share = value < mode ? (value - min) / (mode - min) : (max - value) / (max - mode);
            return 2 * share / (max - min);
        }
    }

    /** The beta distribution with shape 4, stretched from min to max. */
    private static final class Pert implements Shape {
        private final double min;
        private final double max;
        private final IncompleteBeta left;
        private final IncompleteBeta right;

        Pert(double min, double mode, double max) {
            this.min = min;
            this.max = max;
            double width = max - min;
            double a = 1 + 4 * ((mode - min) / width);
            double b = 1 + 4 * ((max - mode) / width);
            this.left = new IncompleteBeta(a, b);
            this.right = new IncompleteBeta(b, a);
        }

        @Override
        public double low(double tail) {
            return min + (max - min) * left.inverse(tail);
        }

        @Override
        public double high(double tail) {
            return max - (max - min) * right.inverse(tail);
        }

        @Override
        public double density(double value) {
            double width = max - min;
            return left.density((value - min) / width, (max - value) / width) / width;
        }
    }

    private record Normal(double mean, double sd) implements Shape {
        @Override
        public double low(double tail) {
            return mean + sd * NormalTail.below(tail);
        }

        @Override
        public double high(double tail) {
            return mean - sd * NormalTail.below(tail);
        }

        @Override
        public double density(double value) {
            double z = (value - mean) / sd;
            return StrictMath.exp(-z * z / 2) / (sd * StrictMath.sqrt(2 * Math.PI));
        }
    }

    private record Lognormal(Normal logarithm) implements Shape {
        @Override
        public double low(double tail) {
            return StrictMath.exp(logarithm.low(tail));
        }

        @Override
        public double high(double tail) {
            return StrictMath.exp(logarithm.high(tail));
        }

        @Override
        public double density(double value) {
            return logarithm.density(StrictMath.log(value)) / value;
        }
    }
}
