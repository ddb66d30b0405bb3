package nl.duaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.shell.Words;
import org.junit.jupiter.api.Test;

/** The table of permissions in the documents is the one in the code. */
class PermissionsDocumentTest {

    private static final Path DOCUMENT = Path.of("src/docs/permissions.md");

    @Test
    void the_document_says_what_the_code_says() throws IOException {
        assertThat(Files.readString(DOCUMENT)).endsWith(table());
    }

    private static String table() {
        var permissions = Permission.values();
        var lines = Stream.of(
                row("role", Arrays.stream(permissions).map(PermissionsDocumentTest::text)),
                row("---", Arrays.stream(permissions).map(permission -> "---")),
                row(
                        "*for what others share*",
                        Arrays.stream(permissions).map(permission -> permission.isForShared() ? "yes" : "")),
                row(
                        "*for the host only*",
                        Arrays.stream(permissions).map(permission -> permission.isForHost() ? "yes" : "")));
        var roles = Arrays.stream(Role.values())
                .map(role -> row(
                        Words.text(Words.ENGLISH, "access.role." + role),
                        Arrays.stream(permissions).map(permission -> permission.isGrantedTo(role) ? "x" : "")));
        return Stream.concat(lines, roles).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String text(Permission permission) {
        return Words.text(Words.ENGLISH, "access.trace.permission." + permission);
    }

    private static String row(String first, Stream<String> cells) {
        return "| " + first + " | " + cells.collect(Collectors.joining(" | ")) + " |";
    }
}
