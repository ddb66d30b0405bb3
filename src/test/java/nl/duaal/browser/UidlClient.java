package nl.duaal.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.duaal.access.DemoAccounts;
import nl.duaal.access.WebClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the server as Vaadin's own script in a page does, without being bound to what a page offers: any event, to
 * any node, as often as one likes.
 */
public final class UidlClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a node is, as far as the server told. */
    record Node(int id, Map<String, String> known) {

        String tag() {
            return known.getOrDefault("tag", "");
        }

        boolean visible() {
            return !"false".equals(known.get("visible"));
        }
    }

    /** The server's word on one message: what came, the HTTP status, and how long it took until all of it was here. */
    public record Answer(int status, String body, Duration took) {

        public boolean says(String text) {
            return body.contains(text);
        }
    }

    private final WebClient web;
    private int ui;
    private String token = "";
    private int message;
    private int sync;
    private final Map<Integer, Node> nodes = new TreeMap<>();

    UidlClient(WebClient web) {
        this.web = web;
    }

    public static UidlClient signedIn(String address, String loginName) {
        var web = new WebClient(address);
        if (!web.signIn(loginName, DemoAccounts.PASSWORD).endsWith("/")) {
            throw new IllegalStateException("not signed in: " + loginName);
        }
        return new UidlClient(web).begin();
    }

    static UidlClient stranger(String address) {
        return new UidlClient(new WebClient(address)).begin();
    }

    public WebClient web() {
        return web;
    }

    int ui() {
        return ui;
    }

    String token() {
        return token;
    }

    /** A page of its own in the same browser. */
    UidlClient tab() {
        return new UidlClient(web).begin();
    }

    private UidlClient begin() {
        web.get("/");
        var answer = web.get("/?v-r=init&location=&query=", "Accept-Language", "nl");
        var started = JSON.readTree(answer.body()).get("appConfig");
        ui = started.get("v-uiId").asInt();
        var uidl = started.get("uidl");
        token = uidl.get("Vaadin-Security-Key").asString();
        learn(uidl);
        return this;
    }

    /** Goes to a page, as a link or the address bar does. */
    public Answer open(String path) {
        return open(path, "");
    }

    public Answer open(String path, String query) {
        var data = JSON.createObjectNode();
        data.put("route", path.startsWith("/") ? path.substring(1) : path);
        data.put("query", query)
                .put("appShellTitle", "")
                .putNull("historyState")
                .put("trigger", "");
        return event(1, "ui-navigate", data);
    }

    Answer event(int node, String type) {
        return event(node, type, JSON.createObjectNode());
    }

    Answer event(int node, String type, JsonNode data) {
        return send(token, ui, List.of(invocation(node, type, data)));
    }

    static JsonNode invocation(int node, String type, JsonNode data) {
        var call = JSON.createObjectNode();
        call.put("type", "event").put("node", node).put("event", type).set("data", data);
        return call;
    }

    static JsonNode click(int node) {
        return invocation(node, "click", JSON.createObjectNode());
    }

    /** A field tells what is in it, and that it is left. */
    static List<JsonNode> typed(int node, String text) {
        var set = property(node, "value", text);
        return List.of(
                set,
                invocation(node, "change", JSON.createObjectNode().put("element.value", text)),
                invocation(
                        node,
                        "input",
                        JSON.createObjectNode().put("element.value", text).put("for", "trailing")),
                invocation(node, "value-changed", JSON.createObjectNode()));
    }

    static JsonNode property(int node, String name, String text) {
        var set = JSON.createObjectNode();
        set.put("type", "mSync")
                .put("node", node)
                .put("feature", 1)
                .put("property", name)
                .put("value", text);
        return set;
    }

    /** A call of a server's method by name. */
    static JsonNode call(int node, String method, Object... arguments) {
        var call = JSON.createObjectNode();
        call.put("type", "publishedEventHandler").put("node", node).put("templateEventMethodName", method);
        var given = call.putArray("templateEventMethodArgs");
        for (Object argument : arguments) given.add(String.valueOf(argument));
        call.put("promise", -1);
        return call;
    }

    Answer send(List<JsonNode> invocations) {
        return send(token, ui, invocations);
    }

    Answer send(String withToken, int toUi, List<JsonNode> invocations) {
        var body = JSON.createObjectNode();
        body.put("csrfToken", withToken);
        var rpc = body.putArray("rpc");
        invocations.forEach(rpc::add);
        body.put("syncId", sync).put("clientId", message);
        boolean ours = withToken.equals(token) && toUi == ui;
        if (ours) message++;
        String text = body.toString();
        long begin = System.nanoTime();
        var answer = web.post("/?v-r=uidl&v-uiId=" + toUi, "application/json; charset=UTF-8", text);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        if (ours) learn(uidl(answer.body()));
        return new Answer(answer.statusCode(), answer.body(), took);
    }

    /** The raw answer to an empty message, with its headers. */
    java.net.http.HttpResponse<String> ping() {
        var body = JSON.createObjectNode();
        body.put("csrfToken", token).put("syncId", sync).put("clientId", message++);
        body.putArray("rpc");
        var answer = web.post("/?v-r=uidl&v-uiId=" + ui, "application/json; charset=UTF-8", body.toString());
        sync++;
        return answer;
    }

    /** A message of the server; an empty one when it is not the server's word on a page at all. */
    private static JsonNode uidl(String body) {
        if (body.startsWith("{")) return JSON.readTree(body);
        if (!body.startsWith("for(;;);[")) return JSON.createObjectNode();
        return JSON.readTree(body.substring("for(;;);".length())).get(0);
    }

    /** Addresses of files come in a wrapping of their own. */
    private static String plain(JsonNode value) {
        return value.has("uri") ? value.get("uri").asString("") : value.asString("");
    }

    /** What an answer makes of the page, in an order that does not depend on how the server happened to hold it. */
    static String inOrder(Answer answer) {
        var uidl = uidl(answer.body());
        var parts = new ArrayList<String>();
        for (String part : List.of("changes", "execute")) {
            if (uidl.has(part)) uidl.get(part).forEach(one -> parts.add(one.toString()));
        }
        parts.sort(null);
        return String.join("\n", parts);
    }

    private void learn(JsonNode uidl) {
        if (uidl.has("syncId")) sync = uidl.get("syncId").asInt();
        if (!uidl.has("changes")) return;
        for (JsonNode change : uidl.get("changes")) {
            int id = change.get("node").asInt();
            switch (change.get("type").asString()) {
                case "attach" -> nodes.put(id, new Node(id, new TreeMap<>()));
                case "detach" -> nodes.remove(id);
                case "put" -> {
                    if (!change.has("value")) continue;
                    nodes.computeIfAbsent(id, same -> new Node(id, new TreeMap<>()))
                            .known()
                            .put(change.get("key").asString(), plain(change.get("value")));
                }
                default -> {}
            }
        }
    }

    /** Where a link of the page with this id leads. */
    public String link(String id) {
        int number = named(id);
        return "/"
                + nodes().stream()
                        .filter(node -> node.id() == number)
                        .findFirst()
                        .orElseThrow()
                        .known()
                        .get("href");
    }

    /** Every node that the server told of and did not take away. */
    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** The node of an element with this id. */
    int named(String id) {
        return nodes.values().stream()
                .filter(node -> id.equals(node.known().get("id")))
                .mapToInt(Node::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " is not among "
                        + nodes.values().stream()
                                .map(node -> node.known().get("id"))
                                .filter(java.util.Objects::nonNull)
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    boolean has(String id) {
        return nodes.values().stream().anyMatch(node -> id.equals(node.known().get("id")));
    }

    int last() {
        return nodes.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Every text in an answer that is shown, in the order in which it came. */
    static String texts(Answer answer) {
        var uidl = uidl(answer.body());
        var found = new ArrayList<String>();
        if (!uidl.has("changes")) return "";
        StreamSupport.stream(uidl.get("changes").spliterator(), false)
                .filter(change -> "put".equals(change.get("type").asString()))
                .filter(change -> List.of("text", "path", "label", "value")
                        .contains(change.get("key").asString()))
                .forEach(change -> found.add(change.path("value").asString("")));
        return String.join("\n", found);
    }
}
