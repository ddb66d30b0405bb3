package nl.duaal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds circles among formulas that name each other. For every formula that comes first in some circle one such
 * circle is found, a shortest one: repairing it need not repair another that begins elsewhere.
 */
final class Circles {

    /** Nobody reads on after so many; a file made of circles only would take long. */
    private static final int MOST = 100;

    private Circles() {}

    /**
     * @param names   which nodes each node names
     * @param inOrder the nodes in question, in the order of the file
     * @return the members of each circle, the first in the order of the file first
     */
    static List<int[]> among(int[][] names, List<Integer> inOrder) {
        BitSet left = new BitSet();
        inOrder.forEach(left::set);
        List<int[]> circles = new ArrayList<>();
        for (int first : inOrder) {
            if (circles.size() == MOST) break;
            int[] circle = through(first, names, left);
            if (circle.length > 0) circles.add(circle);
            // later circles are those without this one
            left.clear(first);
        }
        return circles;
    }

    /** The shortest way from a node back to itself over the nodes that are left, or nothing. */
    private static int[] through(int first, int[][] names, BitSet left) {
        int[] from = new int[names.length];
        Arrays.fill(from, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(first);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int next : names[node]) {
                if (next == first) return way(first, node, from);
                if (!left.get(next) || from[next] >= 0) continue;
                from[next] = node;
                queue.add(next);
            }
        }
        return new int[0];
    }

    private static int[] way(int first, int last, int[] from) {
        ArrayDeque<Integer> way = new ArrayDeque<>();
        for (int node = last; node != first; node = from[node]) way.addFirst(node);
        way.addFirst(first);
        return way.stream().mapToInt(Integer::intValue).toArray();
    }
}
