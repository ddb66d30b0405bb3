package nl.duaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code duaal}, as far as it can be tried without building the application again. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** What the script may need before it looks for a JDK. */
    private static final List<String> TOOLS = List.of("bash", "env", "dirname", "readlink", "grep", "cat", "uname");

    private record Answer(int status, String out, String err) {}

    @Test
    void without_a_jdk_25_it_says_in_one_sentence_what_to_install(@TempDir Path empty) throws Exception {
        var path = Files.createDirectory(empty.resolve("bin"));
        for (var tool : TOOLS) Files.createSymbolicLink(path.resolve(tool), find(tool));
        for (var word : List.of("run", "test", "calculate", "package")) {
            var answer = duaal(
                    Map.of("PATH", path.toString(), "JAVA_HOME", "", "DUAAL_JVM_FOLDERS", empty.toString()), word);
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err().lines()).hasSize(1);
            assertThat(answer.err()).startsWith("duaal: ").contains("JDK 25").contains("install");
        }
    }

    @Test
    void an_older_jdk_is_not_taken_for_a_25(@TempDir Path folder) throws Exception {
        var older = Files.createDirectories(folder.resolve("jvm/older/bin")).getParent();
        Files.createSymbolicLink(older.resolve("bin/javac"), find("bash"));
        Files.writeString(older.resolve("release"), "JAVA_VERSION=\"21.0.9\"\n");
        var path = Files.createDirectory(folder.resolve("bin"));
        for (var tool : TOOLS) Files.createSymbolicLink(path.resolve(tool), find(tool));
        var answer = duaal(
                Map.of(
                        "PATH", path.toString(),
                        "JAVA_HOME", older.toString(),
                        "DUAAL_JVM_FOLDERS", older.getParent().toString()),
                "run");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("JDK 25");
    }

    @Test
    void without_words_it_helps() throws Exception {
        for (var words : List.of(new String[0], new String[] {"help"}, new String[] {"--help"})) {
            var answer = duaal(Map.of(), words);
            assertThat(answer.status()).isZero();
            assertThat(answer.err()).isEmpty();
            assertThat(answer.out()).contains("./duaal run", "./duaal test", "./duaal calculate", "./duaal package");
        }
    }

    @Test
    void a_word_it_does_not_know_is_a_mistake() throws Exception {
        var answer = duaal(Map.of(), "runn");
        assertThat(answer.status()).isEqualTo(64);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("\"runn\"").contains("./duaal run");
    }

    private static Answer duaal(Map<String, String> environment, String... words) throws Exception {
        var script = Path.of("duaal").toAbsolutePath().toString();
        var command = new ArrayList<>(List.of(find("bash").toString(), script));
        command.addAll(List.of(words));
        var out = Files.createTempFile("duaal", ".out");
        var err = Files.createTempFile("duaal", ".err");
        try {
            var process =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            process.environment().putAll(environment);
            var status = process.start().waitFor();
            return new Answer(
                    status,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static Path find(String tool) throws IOException {
        for (var folder : List.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")) {
            var program = Path.of(folder, tool);
            if (Files.isExecutable(program)) return program.toRealPath();
        }
        throw new IOException("no " + tool + " here");
    }
}
