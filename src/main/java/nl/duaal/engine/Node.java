package nl.duaal.engine;

import java.util.List;

/** A parsed formula. Section 4 of the model's description gives the grammar and the meaning. */
public sealed interface Node {

    record Num(double value) implements Node {}

    /** A parameter, or {@code participants}. */
    record Name(String name) implements Node {}

    record Negate(Node operand) implements Node {}

    record Binary(Operator operator, Node left, Node right) implements Node {}

    /** True is 1, false is 0. */
    record Compare(Comparison comparison, Node left, Node right) implements Node {}

    record Call(Function function, List<Node> arguments) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER
    }

    enum Comparison {
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        EQUAL,
        NOT_EQUAL
    }

    enum Function {
        MIN,
        MAX,
        ABS,
        CEIL,
        FLOOR,
        ROUND,
        IF
    }
}
