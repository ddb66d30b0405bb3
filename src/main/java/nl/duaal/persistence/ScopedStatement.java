package nl.duaal.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.duaal.persistence.SqlTree.Group;
import nl.duaal.persistence.SqlTree.Node;
import org.jspecify.annotations.Nullable;

/**
 * One statement, judged: every reference to a table of organisations needs {@code organisation_id = value}, or {@code IN}
 * a list of values, in the {@code WHERE} or {@code ON} beside it, not under an {@code OR}; a row that is added needs the column.
 *
 * <p>It errs on the strict side. What it does not understand and mentions such a table, it refuses.
 */
final class ScopedStatement {

    private static final Set<String> CHANGING_OR_READING =
            Set.of("select", "insert", "update", "delete", "replace", "with", "values");
    private static final Set<String> SET_OPERATORS = Set.of("union", "except", "intersect", "minus");
    private static final Set<String> JOINS = Set.of("join", "straight_join");
    private static final Set<String> JOIN_MODIFIERS =
            Set.of("left", "right", "full", "inner", "cross", "natural", "outer");
    private static final Set<String> NOT_AN_ALIAS = Set.of("use", "force", "ignore", "for", "partition");
    private static final Set<String> BEFORE_A_TABLE = Set.of("low_priority", "ignore", "lateral", "quick", "only");

    private final Set<String> tenantTables;
    private final String sql;

    private ScopedStatement(String sql, Set<String> tenantTables) {
        this.sql = sql;
        this.tenantTables = tenantTables;
    }

    /** @throws TenantScopeMissing when a reference to one of these tables has no scope */
    static void check(String sql, Set<String> tenantTables) {
        var statement = new ScopedStatement(sql, tenantTables);
        List<Node> nodes;
        try {
            nodes = SqlTree.parse(sql);
        } catch (IllegalArgumentException notUnderstood) {
            throw new TenantScopeMissing("a statement is not understood: " + notUnderstood.getMessage(), sql);
        }
        if (nodes.isEmpty()) return;
        var first = nodes.getFirst();
        if (first instanceof Group || SqlTree.isWord(first, CHANGING_OR_READING)) {
            statement.query(nodes);
        } else {
            statement.refuseMention(nodes);
        }
    }

    /** Whether a group in brackets is a query, rather than a condition, a list, or tables that are joined. */
    private static boolean isQuery(Group group) {
        if (group.nodes().isEmpty()) return false;
        var first = group.nodes().getFirst();
        if (first instanceof Group inner) {
            var alone =
                    group.nodes().size() == 1 || SqlTree.isWord(group.nodes().get(1), SET_OPERATORS);
            return alone && isQuery(inner);
        }
        return SqlTree.isWord(first, Set.of("select", "with", "values"));
    }

    private void query(List<Node> nodes) {
        var from = 0;
        for (int i = 0; i <= nodes.size(); i++) {
            if (i == nodes.size() || SqlTree.isWord(nodes.get(i), SET_OPERATORS)) {
                new Block().read(nodes.subList(from, i));
                from = i + 1;
            }
        }
    }

    private void queriesIn(List<Node> nodes) {
        for (var node : nodes) {
            if (node instanceof Group group) {
                if (isQuery(group)) query(group.nodes());
                else queriesIn(group.nodes());
            }
        }
    }

    private void refuseMention(List<Node> nodes) {
        for (var node : nodes) {
            if (node instanceof Group group) refuseMention(group.nodes());
            else if (SqlTree.isName(node) && tenantTables.contains(SqlTree.text(node))) {
                throw new TenantScopeMissing(
                        "a statement on " + SqlTree.text(node) + " is neither a query nor a change of rows", sql);
            }
        }
    }

    private enum Clause {
        TABLES,
        TARGET,
        CONDITION,
        ASSIGNMENTS,
        OTHER
    }

    private record Reference(String table, String alias) {}

    /** One query between set operators, with its own tables and its own conditions. */
    private final class Block {

        private final List<Reference> references = new ArrayList<>();
        private final Set<String> scoped = new HashSet<>();
        private int tables;
        private boolean isInsert;
        private boolean assigned;
        private String target = "";

        void read(List<Node> nodes) {
            clauses(nodes, Clause.OTHER);
            verdict();
        }

        private void clauses(List<Node> nodes, Clause first) {
            var clause = first;
            var from = 0;
            for (int i = 0; i < nodes.size(); i++) {
                var next = clauseAt(nodes, i, clause);
                if (next == null) continue;
                take(clause, nodes.subList(from, i));
                clause = next;
                from = i + 1;
            }
            take(clause, nodes.subList(from, nodes.size()));
        }

        /** The clause that begins with this word, or null where none does. */
        private @Nullable Clause clauseAt(List<Node> nodes, int i, Clause now) {
            if (!(nodes.get(i) instanceof SqlTree.Token(SqlTree.Kind kind, String word)) || kind != SqlTree.Kind.WORD) {
                return null;
            }
            var followedByGroup = i + 1 < nodes.size() && nodes.get(i + 1) instanceof Group;
            var following = i + 1 < nodes.size() ? SqlTree.text(nodes.get(i + 1)) : "";
            var afterDot = i > 0 && SqlTree.isMark(nodes.get(i - 1), ".");
            if (afterDot) return null;
            return switch (word) {
                case "from", "join", "straight_join" -> Clause.TABLES;
                case "update" -> i == 0 ? Clause.TABLES : null;
                case "left", "right", "full", "inner", "cross", "natural", "outer" ->
                    leadsToJoin(nodes, i) ? Clause.OTHER : null;
                case "insert", "replace" -> {
                    if (i > 0) yield null;
                    isInsert = true;
                    yield Clause.TARGET;
                }
                case "into" -> isInsert && target.isEmpty() && now == Clause.TARGET ? null : Clause.OTHER;
                case "where" -> Clause.CONDITION;
                case "on" -> "duplicate".equals(following) ? Clause.OTHER : Clause.CONDITION;
                case "using" -> followedByGroup ? Clause.OTHER : Clause.TABLES;
                case "set" -> Clause.ASSIGNMENTS;
                case "values", "value" -> now == Clause.TARGET ? Clause.OTHER : null;
                case "select", "group", "having", "order", "limit", "window", "returning", "with", "offset", "fetch" ->
                    Clause.OTHER;
                // FOR UPDATE after conditions; FOR SYSTEM_TIME belongs to a table
                case "for", "lock" -> now == Clause.TABLES ? null : Clause.OTHER;
                default -> null;
            };
        }

        private static boolean leadsToJoin(List<Node> nodes, int i) {
            var at = i;
            while (at < nodes.size() && SqlTree.isWord(nodes.get(at), JOIN_MODIFIERS)) at++;
            return at < nodes.size() && SqlTree.isWord(nodes.get(at), JOINS);
        }

        private void take(Clause clause, List<Node> nodes) {
            switch (clause) {
                case TABLES -> tables(nodes);
                case TARGET -> target(nodes);
                case CONDITION -> condition(nodes);
                case ASSIGNMENTS -> assignments(nodes);
                case OTHER -> queriesIn(nodes);
            }
        }

        private void tables(List<Node> nodes) {
            var expected = true;
            for (int i = 0; i < nodes.size(); i++) {
                var node = nodes.get(i);
                if (SqlTree.isMark(node, ",")) {
                    expected = true;
                } else if (node instanceof Group group) {
                    if (isQuery(group)) {
                        if (expected) tables++;
                        query(group.nodes());
                    } else if (expected) {
                        // joined tables in brackets belong to this block
                        clauses(group.nodes(), Clause.TABLES);
                    } else {
                        queriesIn(group.nodes());
                    }
                    expected = false;
                } else if (expected && SqlTree.isName(node) && !SqlTree.isWord(node, BEFORE_A_TABLE)) {
                    var name = endOfName(nodes, i);
                    var alias = alias(nodes, name + 1, SqlTree.text(nodes.get(name)));
                    reference(SqlTree.text(nodes.get(name)), alias);
                    i = name;
                    expected = false;
                }
            }
        }

        /** {@code schema.table} is one name; its last part counts. */
        private static int endOfName(List<Node> nodes, int start) {
            var end = start;
            while (end + 2 < nodes.size()
                    && SqlTree.isMark(nodes.get(end + 1), ".")
                    && SqlTree.isName(nodes.get(end + 2))) end += 2;
            return end;
        }

        private static String alias(List<Node> nodes, int at, String table) {
            if (at < nodes.size() && SqlTree.isWord(nodes.get(at), "as")) at++;
            var isAlias =
                    at < nodes.size() && SqlTree.isName(nodes.get(at)) && !SqlTree.isWord(nodes.get(at), NOT_AN_ALIAS);
            return isAlias ? SqlTree.text(nodes.get(at)) : table;
        }

        private void reference(String table, String alias) {
            tables++;
            if (tenantTables.contains(table)) references.add(new Reference(table, alias));
        }

        private void target(List<Node> nodes) {
            for (int i = 0; i < nodes.size(); i++) {
                var node = nodes.get(i);
                if (node instanceof Group group) {
                    assigned |= group.nodes().stream().anyMatch(ScopedStatement::isTheColumn);
                } else if (SqlTree.isName(node) && !SqlTree.isWord(node, INSERT_WORDS) && target.isEmpty()) {
                    i = endOfName(nodes, i);
                    target = SqlTree.text(nodes.get(i));
                }
            }
        }

        private void assignments(List<Node> nodes) {
            for (int i = 0; i + 1 < nodes.size(); i++) {
                assigned |= isTheColumn(nodes.get(i)) && SqlTree.isMark(nodes.get(i + 1), "=");
            }
            queriesIn(nodes);
        }

        /** Only what must hold for every row counts: parts joined by AND, however deep in brackets. */
        private void condition(List<Node> nodes) {
            var parts = conjuncts(nodes);
            for (var part : parts) {
                if (part.size() == 1 && part.getFirst() instanceof Group group && !isQuery(group)) {
                    condition(group.nodes());
                } else {
                    var qualifier = scopedBy(part);
                    if (qualifier != null) scoped.add(qualifier);
                    else queriesIn(part);
                }
            }
        }

        /** The whole as one part, where it is not joined by AND alone. */
        private static List<List<Node>> conjuncts(List<Node> nodes) {
            List<List<Node>> parts = new ArrayList<>();
            var cases = 0;
            var from = 0;
            for (int i = 0; i < nodes.size(); i++) {
                var node = nodes.get(i);
                if (SqlTree.isWord(node, "case")) cases++;
                else if (SqlTree.isWord(node, "end")) cases--;
                else if (cases == 0 && (SqlTree.isWord(node, Set.of("or", "xor")) || SqlTree.isMark(node, "||"))) {
                    return List.of(padded(nodes));
                } else if (cases == 0 && (SqlTree.isWord(node, "and") || SqlTree.isMark(node, "&&"))) {
                    parts.add(nodes.subList(from, i));
                    from = i + 1;
                }
            }
            parts.add(nodes.subList(from, nodes.size()));
            return parts;
        }

        /** Never taken for a single condition or group. */
        private static List<Node> padded(List<Node> nodes) {
            var padded = new ArrayList<Node>(nodes);
            padded.add(new SqlTree.Token(SqlTree.Kind.MARK, ";"));
            return padded;
        }

        private void verdict() {
            for (var reference : references) {
                var alone = tables == 1 && !isInsert && scoped.contains("");
                if (!alone && !scoped.contains(reference.alias())) {
                    throw new TenantScopeMissing(
                            "a statement reaches " + reference.table() + " without a condition on its "
                                    + TenantScope.COLUMN,
                            sql);
                }
            }
            if (isInsert && tenantTables.contains(target) && !assigned) {
                throw new TenantScopeMissing("a row is added to " + target + " without its " + TenantScope.COLUMN, sql);
            }
        }
    }

    private static final Set<String> INSERT_WORDS =
            Set.of("into", "ignore", "low_priority", "high_priority", "delayed");

    private static boolean isTheColumn(Node node) {
        return SqlTree.isName(node) && SqlTree.text(node).equals(TenantScope.COLUMN);
    }

    /**
     * The alias before the column in {@code alias.organisation_id = value} or {@code IN} a list of values; "" where there
     * is none, null where it is another condition.
     */
    private static @Nullable String scopedBy(List<Node> part) {
        if (part.size() > 2
                && part.getLast() instanceof Group(List<Node> values)
                && SqlTree.isWord(part.get(part.size() - 2), "in")) {
            return areValues(values) ? columnOf(part.subList(0, part.size() - 2)) : null;
        }
        var equals = -1;
        for (int i = 0; i < part.size(); i++) if (SqlTree.isMark(part.get(i), "=")) equals = i;
        if (equals < 0) return null;
        var left = part.subList(0, equals);
        var right = part.subList(equals + 1, part.size());
        if (isOneValue(right)) return columnOf(left);
        return isOneValue(left) ? columnOf(right) : null;
    }

    /** A list of values, none of them a query or a column. */
    private static boolean areValues(List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            if (!(i % 2 == 0 ? SqlTree.isValue(node) : SqlTree.isMark(node, ","))) return false;
        }
        return nodes.size() % 2 == 1;
    }

    private static boolean isOneValue(List<Node> nodes) {
        return nodes.size() == 1 && SqlTree.isValue(nodes.getFirst());
    }

    private static @Nullable String columnOf(List<Node> nodes) {
        if (nodes.isEmpty() || !isTheColumn(nodes.getLast())) return null;
        if (nodes.size() == 1) return "";
        for (int i = 0; i < nodes.size(); i++) {
            var fits = i % 2 == 0 ? SqlTree.isName(nodes.get(i)) : SqlTree.isMark(nodes.get(i), ".");
            if (!fits) return null;
        }
        return nodes.size() % 2 == 0 ? null : SqlTree.text(nodes.get(nodes.size() - 3));
    }
}
