package nl.duaal.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Loads workbooks in LibreOffice, recalculates every cell, and saves them again; many files in one start. */
public final class LibreOffice {

    /** Recalculate always: LibreOffice else trusts the figures of files that others wrote. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
              <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
              </item>
            </oor:items>
            """;

    private LibreOffice() {}

    public static boolean isInstalled() {
        return List.of("/usr/bin/soffice", "/usr/local/bin/soffice").stream()
                .anyMatch(file -> Files.isExecutable(Path.of(file)));
    }

    public static Map<String, byte[]> resave(Map<String, byte[]> files) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "libreoffice");
            Path profile = Files.createDirectories(folder.resolve("profile/user"));
            Files.writeString(profile.resolve("registrymodifications.xcu"), SETTINGS);
            Path in = Files.createDirectory(folder.resolve("in"));
            Path out = Files.createDirectory(folder.resolve("out"));
            var command = new ArrayList<>(List.of(
                    "soffice",
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--norestore",
                    "--convert-to",
                    "xlsx:Calc MS Excel 2007 XML",
                    "--outdir",
                    out.toString()));
            for (var file : files.entrySet()) {
                command.add(Files.write(in.resolve(file.getKey() + ".xlsx"), file.getValue())
                        .toString());
            }
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not finish");
            }
            var saved = new LinkedHashMap<String, byte[]>();
            for (String name : files.keySet()) saved.put(name, Files.readAllBytes(out.resolve(name + ".xlsx")));
            return saved;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
