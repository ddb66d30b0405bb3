package nl.duaal.engine;

import java.util.List;
import java.util.Map;

/** A value of a JSON text, with the place in the text where it begins. */
sealed interface Json {

    int at();

    /**
     * @param fields   the first value of every key, in the order of the text
     * @param repeated keys that were given again
     */
    record Obj(int at, Map<String, Json> fields, List<Repeated> repeated) implements Json {}

    record Repeated(String key, int at) {}

    record Arr(int at, List<Json> items) implements Json {}

    record Text(int at, String text) implements Json {}

    /** May be infinite: {@code 1e400} is good JSON. */
    record Num(int at, double value, String text) implements Json {}

    record Bool(int at, boolean value) implements Json {}

    /** {@code null}, what other programs write for "not a number", or something nested deeper than any model is. */
    record Other(int at) implements Json {}

    /** The position of the value at a place such as {@code flows[3].payer}, or of the nearest one around it. */
    static int position(Json root, String place) {
        Json here = root;
        int from = 0;
        while (from < place.length()) {
            int to = from;
            if (place.charAt(from) == '[') {
                // a list is the only thing with indexes; another bracket can only be part of an odd key
                if (!(here instanceof Arr list)) break;
                to = place.indexOf(']', from) + 1;
                int index = Integer.parseInt(place, from + 1, to - 1, 10);
                if (index >= list.items().size()) break;
                here = list.items().get(index);
            } else {
                while (to < place.length() && place.charAt(to) != '.' && place.charAt(to) != '[') to++;
                Json inside = here instanceof Obj object ? object.fields().get(place.substring(from, to)) : null;
                if (inside == null) break;
                here = inside;
            }
            if (to < place.length() && place.charAt(to) == '.') to++;
            from = to;
        }
        return here.at();
    }
}
