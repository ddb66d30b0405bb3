package nl.duaal.trajectory.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What two people did to one design at the same time, laid together field by field. What only one of them changed
 * holds; where both changed a field to something else, somebody has to choose. What one of them took away and the
 * other changed stays: nothing that was typed is lost.
 *
 * @param clashes fields that both changed, each to something else
 * @see "decision 0055: two people in one design"
 */
public record DesignMerge(Design was, Design theirs, Design mine, List<Clash> clashes) {

    /** Parts of a design that are looked into; everything else is one value. */
    private static final Set<String> LISTS = Set.of("phases", "blocks", "subsidies", "tasks", "partners");

    private static final Set<String> PARTS = Set.of("group", "employerCosts", "shortage", "reasons");

    /**
     * A field that both changed.
     *
     * @param key    names it: {@code blocks.language_2.hoursWeek}
     * @param part   of the design: {@code blocks}; empty for the design as a whole
     * @param item   key of what it is about; empty where there is only one
     * @param field  {@code hoursWeek}
     * @param was    as it is written down, as are the others
     */
    public record Clash(String key, String part, String item, String field, String was, String theirs, String mine) {}

    public DesignMerge {
        clashes = List.copyOf(clashes);
    }

    /**
     * Looks what two designs have in common.
     *
     * @param was what both began with
     */
    public static DesignMerge of(Design was, Design theirs, Design mine) {
        Design own = renamed(was, theirs, mine);
        var making = new Making(key -> true);
        making.merge(DesignJson.tree(was), DesignJson.tree(theirs), DesignJson.tree(own));
        return new DesignMerge(was, theirs, own, making.clashes);
    }

    /** Both together; of a clash the own value where that is wanted, and the other's else. */
    public Design together(Predicate<String> wantsMine) {
        var making = new Making(wantsMine);
        var tree = making.merge(DesignJson.tree(was), DesignJson.tree(theirs), DesignJson.tree(mine));
        tree.put("lastKey", Math.max(theirs.lastKey(), mine.lastKey()));
        return DesignJson.of(tree);
    }

    /** Two people who add something at the same time give it the same key: mine gets another. */
    private static Design renamed(Design was, Design theirs, Design mine) {
        Set<String> before = keys(was);
        Set<String> others = keys(theirs);
        others.removeAll(before);
        Set<String> both = keys(mine);
        both.removeAll(before);
        both.retainAll(others);
        if (both.isEmpty()) return mine;
        int last = Math.max(theirs.lastKey(), mine.lastKey());
        Map<String, String> names = new LinkedHashMap<>();
        for (String key : both) names.put(key, key.replaceFirst("_?\\d+$", "") + "_" + ++last);
        var tree = (ObjectNode) rename(DesignJson.tree(mine), names);
        tree.put("lastKey", last);
        return DesignJson.of(tree);
    }

    private static Set<String> keys(Design design) {
        Set<String> keys = new LinkedHashSet<>();
        design.phases().forEach(one -> keys.add(one.key()));
        design.blocks().forEach(one -> keys.add(one.key()));
        design.subsidies().forEach(one -> keys.add(one.key()));
        design.tasks().forEach(one -> keys.add(one.key()));
        design.partners().forEach(one -> keys.add(one.key()));
        return keys;
    }

    private static JsonNode rename(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(object.propertyNames())) {
                for (var one : names.entrySet()) {
                    // a reason is kept under the place of what it is about
                    if (!field.endsWith("." + one.getKey())) continue;
                    String stem =
                            field.substring(0, field.length() - one.getKey().length());
                    object.set(stem + one.getValue(), object.remove(field));
                }
                if (!object.has(field)) continue;
                boolean name = field.equals("key") || field.equals("phase");
                JsonNode value = object.get(field);
                String other = name ? names.get(value.asString("")) : null;
                object.set(field, other == null ? rename(value, names) : StringNode.valueOf(other));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) array.set(i, rename(array.get(i), names));
        }
        return node;
    }

    /** Lays three trees together. */
    private static final class Making {

        private final Predicate<String> wantsMine;
        private final List<Clash> clashes = new ArrayList<>();

        Making(Predicate<String> wantsMine) {
            this.wantsMine = wantsMine;
        }

        ObjectNode merge(ObjectNode was, ObjectNode theirs, ObjectNode mine) {
            var merged = theirs.deepCopy();
            for (String field : fields(was, theirs, mine)) {
                JsonNode before = was.get(field);
                JsonNode other = theirs.get(field);
                JsonNode own = mine.get(field);
                JsonNode chosen;
                if (field.equals("lastKey")) continue;
                if (LISTS.contains(field)) {
                    chosen = list(field, (ArrayNode) before, (ArrayNode) other, (ArrayNode) own);
                } else if (PARTS.contains(field)
                        && before instanceof ObjectNode one
                        && other instanceof ObjectNode two
                        && own instanceof ObjectNode three) {
                    chosen = part(field, "", one, two, three);
                } else {
                    chosen = value("", "", field, before, other, own);
                }
                put(merged, field, chosen);
            }
            return merged;
        }

        private ObjectNode part(String part, String item, ObjectNode was, ObjectNode theirs, ObjectNode mine) {
            var merged = theirs.deepCopy();
            for (String field : fields(was, theirs, mine)) {
                put(merged, field, value(part, item, field, was.get(field), theirs.get(field), mine.get(field)));
            }
            return merged;
        }

        private @Nullable JsonNode value(
                String part,
                String item,
                String field,
                @Nullable JsonNode was,
                @Nullable JsonNode theirs,
                @Nullable JsonNode mine) {
            if (same(theirs, mine) || same(was, mine)) return theirs;
            if (same(was, theirs)) return mine;
            var path = new StringBuilder();
            if (!part.isEmpty()) path.append(part).append('.');
            if (!item.isEmpty()) path.append(item).append('.');
            String key = path.append(field).toString();
            clashes.add(new Clash(key, part, item, field, text(was), text(theirs), text(mine)));
            return wantsMine.test(key) ? mine : theirs;
        }

        /** In the order of who changed the order; of both, in mine. */
        private ArrayNode list(String part, ArrayNode was, ArrayNode theirs, ArrayNode mine) {
            var before = byKey(was);
            var others = byKey(theirs);
            var own = byKey(mine);
            boolean mineMoved = !order(before, own).equals(order(own, before));
            Set<String> keys = new LinkedHashSet<>(mineMoved ? own.keySet() : others.keySet());
            insert(keys, mineMoved ? others.keySet() : own.keySet());
            var merged = was.arrayNode();
            for (String key : keys) {
                ObjectNode old = before.get(key);
                ObjectNode other = others.get(key);
                ObjectNode one = own.get(key);
                if (other != null && one != null) {
                    merged.add(old == null ? one : part(part, key, old, other, one));
                } else if (other != null) {
                    // taken away by me: it stays only when the other went on with it
                    if (old == null || !old.equals(other)) merged.add(other);
                } else if (one != null && (old == null || !old.equals(one))) {
                    merged.add(one);
                }
            }
            return merged;
        }

        /** What is not there yet follows what it followed. */
        private static void insert(Set<String> keys, Set<String> more) {
            List<String> all = new ArrayList<>(keys);
            int at = 0;
            for (String key : more) {
                int known = all.indexOf(key);
                if (known >= 0) at = known + 1;
                else all.add(at++, key);
            }
            keys.clear();
            keys.addAll(all);
        }

        private static List<String> order(Map<String, ObjectNode> one, Map<String, ObjectNode> other) {
            return one.keySet().stream().filter(other::containsKey).toList();
        }

        private static Map<String, ObjectNode> byKey(ArrayNode array) {
            Map<String, ObjectNode> all = new LinkedHashMap<>();
            for (JsonNode one : array) all.put(one.get("key").asString(), (ObjectNode) one);
            return all;
        }

        private static Set<String> fields(ObjectNode... nodes) {
            Set<String> fields = new LinkedHashSet<>();
            for (ObjectNode node : nodes) fields.addAll(node.propertyNames());
            return fields;
        }

        private static void put(ObjectNode into, String field, @Nullable JsonNode value) {
            if (value == null) into.remove(field);
            else into.set(field, value);
        }

        private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
            return one == null ? other == null : one.equals(other);
        }

        private static String text(@Nullable JsonNode node) {
            if (node == null) return "";
            if (node.isValueNode()) return node.asString("");
            // a figure by its number or by the key of its amount, a price by its figure
            if (node.has("value")) return text(node.get("value"));
            if (node.has("amount")) return text(node.get("amount"));
            return node.toString();
        }
    }
}
