package nl.duaal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A formula with its names resolved to slots. Every result is a finite number, or not a number when it rests on
 * something unknown (see {@link Formula#UNREADABLE}), or a {@link FailedException}.
 */
sealed interface Code {

    double value(double[] slots);

    /** Sees to it that a result is finite; not a number is passed on, since only the unknown brings it about. */
    private static double finite(double result) {
        if (Double.isInfinite(result)) throw new FailedException(Problem.Code.NOT_FINITE);
        return result;
    }

    record Constant(double number) implements Code {
        @Override
        public double value(double[] slots) {
            return number;
        }
    }

    record Slot(int index) implements Code {
        @Override
        public double value(double[] slots) {
            return slots[index];
        }
    }

    record Negate(Code operand) implements Code {
        @Override
        public double value(double[] slots) {
            return -operand.value(slots);
        }
    }

    record Add(Code left, Code right) implements Code {
        @Override
        public double value(double[] slots) {
            return finite(left.value(slots) + right.value(slots));
        }
    }

    record Subtract(Code left, Code right) implements Code {
        @Override
        public double value(double[] slots) {
            return finite(left.value(slots) - right.value(slots));
        }
    }

    record Multiply(Code left, Code right) implements Code {
        @Override
        public double value(double[] slots) {
            return finite(left.value(slots) * right.value(slots));
        }
    }

    record Divide(Code left, Code right) implements Code {
        @Override
        public double value(double[] slots) {
            double dividend = left.value(slots);
            double divisor = right.value(slots);
            if (divisor == 0) throw new FailedException(Problem.Code.DIVISION_BY_ZERO);
            return finite(dividend / divisor);
        }
    }

    record Power(Code base, Code exponent) implements Code {
        @Override
        public double value(double[] slots) {
            double b = base.value(slots);
            double e = exponent.value(slots);
            if (Double.isNaN(b) || Double.isNaN(e)) return Double.NaN;
            if (b == 0 && e < 0) throw new FailedException(Problem.Code.DIVISION_BY_ZERO);
            double power = StrictMath.pow(b, e);
            if (Double.isNaN(power)) throw new FailedException(Problem.Code.NOT_REAL);
            return finite(power);
        }
    }

    record Compare(Node.Comparison comparison, Code left, Code right) implements Code {
        @Override
        public double value(double[] slots) {
            double l = left.value(slots);
            double r = right.value(slots);
            if (Double.isNaN(l) || Double.isNaN(r)) return Double.NaN;
            boolean holds = switch (comparison) {
                case LESS -> l < r;
                case LESS_OR_EQUAL -> l <= r;
                case GREATER -> l > r;
                case GREATER_OR_EQUAL -> l >= r;
                case EQUAL -> l == r;
                case NOT_EQUAL -> l != r;
            };
            return holds ? 1 : 0;
        }
    }

    record Extreme(boolean smallest, Code[] operands) implements Code {
        @Override
        public double value(double[] slots) {
            double result = operands[0].value(slots);
            for (int i = 1; i < operands.length; i++) {
                double next = operands[i].value(slots);
                result = smallest ? Math.min(result, next) : Math.max(result, next);
            }
            return result;
        }
    }

    record Absolute(Code operand) implements Code {
        @Override
        public double value(double[] slots) {
            return Math.abs(operand.value(slots));
        }
    }

    record Ceiling(Code operand) implements Code {
        @Override
        public double value(double[] slots) {
            return Math.ceil(operand.value(slots));
        }
    }

    record Floor(Code operand) implements Code {
        @Override
        public double value(double[] slots) {
            return Math.floor(operand.value(slots));
        }
    }

    record Round(Code operand, Code digits) implements Code {
        @Override
        public double value(double[] slots) {
            double number = operand.value(slots);
            double places = digits.value(slots);
            if (places != Math.rint(places)) {
                // also true of the unknown, which is not to be reported
                if (Double.isNaN(places)) return Double.NaN;
                throw new FailedException(Problem.Code.NOT_WHOLE);
            }
            return Double.isNaN(number) ? number : rounded(number, places);
        }

        /** The same without exceptions: what fails is not a number. */
        static double orUnknown(double number, double places) {
            if (places != Math.rint(places) || Double.isNaN(number)) return Double.NaN;
            try {
                return rounded(number, places);
            } catch (FailedException _) {
                return Double.NaN;
            }
        }

        /** Half away from zero on the shortest decimal, so that 1.005 becomes 1.01 although the double lies below. */
        private static double rounded(double number, double places) {
            if (places >= 0 && number == Math.rint(number)) return number;
            if (places == 0) {
                // a half is a double, so what is not exactly one lies on the same side as its shortest decimal
                double whole = Math.floor(Math.abs(number));
                return Math.copySign(Math.abs(number) - whole >= 0.5 ? whole + 1 : whole, number) + 0.0;
            }
            // beyond these no decimal of a double has a digit left, or one that counts
            if (places > 400) return number;
            if (places < -400) return 0;
            BigDecimal shortest = new BigDecimal(Double.toString(number));
            return finite(shortest.setScale((int) places, RoundingMode.HALF_UP).doubleValue());
        }
    }

    record If(Code condition, Code then, Code otherwise) implements Code {
        @Override
        public double value(double[] slots) {
            double chosen = condition.value(slots);
            if (Double.isNaN(chosen)) return chosen;
            return chosen != 0 ? then.value(slots) : otherwise.value(slots);
        }
    }
}
