package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.workbook.Reading.Change;
import nl.duaal.workbook.Reading.Code;
import nl.duaal.workbook.Reading.Fault;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** A workbook that comes back may be old, damaged or meant to do harm. */
class HostileWorkbookTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Model EDGES = Cases.model("edges");
    private static final byte[] FILE = Cases.workbook(EDGES);

    private static Reading read(byte[] file) {
        long start = System.nanoTime();
        var reading = WorkbookReader.readBack(file, EDGES).reading();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        return reading;
    }

    private static Code code(byte[] file) {
        var reading = read(file);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).faults().getFirst().code();
    }

    @Test
    void three_hundred_mutations_are_read_or_refused_with_a_reason() {
        var tally = MutationRun.run(1, 300);
        assertThat(tally.outcomes().keySet()).noneMatch(outcome -> outcome.startsWith("!"));
        assertThat(tally.outcomes()).hasSizeGreaterThan(5);
        assertThat(Duration.ofMillis(tally.slowestMillis())).isLessThan(LIMIT);
    }

    @Test
    void an_edited_workbook_is_known_after_the_model_moved_on() {
        byte[] edited = Cells.edit(FILE, editor -> editor.number("par_b", 250.5));
        var later =
                Input.replace(Input.replace(EDGES, "par_b", Expression.of(111)), "rate_society", Expression.of(0.05));
        var returned = WorkbookReader.readBack(edited, later);
        assertThat(returned.exported()).isEqualTo(EDGES);
        assertThat(((Reading.Changes) returned.reading()).changes())
                .containsExactly(new Change("par_b", "b", Expression.of(300), Expression.of(250.5)));
    }

    @Test
    void every_model_comes_back_out_of_its_workbook() {
        var models = new ArrayList<>(OddModels.all().values());
        Cases.ALL.forEach(name -> models.add(Cases.model(name)));
        models.add(Payloads.model());
        for (var model : models) {
            assertThat(ExportedModel.unpack(ExportedModel.pack(model))).contains(model);
        }
        for (var model : List.of(EDGES, Cases.model("bus-driver"), Payloads.model())) {
            var later = Input.replace(model, "cohort_discount_rate", Expression.of(0.0123));
            var returned = WorkbookReader.readBack(Cases.workbook(model), later);
            assertThat(returned.exported()).isEqualTo(model);
            assertThat(returned.reading()).isEqualTo(new Reading.Changes(List.of()));
        }
    }

    @Test
    void another_model_is_refused_even_when_it_comes_along() {
        assertThat(code(Cases.workbook(Cases.model("bus-driver")))).isEqualTo(Code.OTHER_MODEL);
    }

    @Test
    void an_exported_model_that_was_tampered_with_is_refused() {
        var later = Input.replace(EDGES, "par_b", Expression.of(111));
        for (String put : List.of("model:", "model:!!", "model:AAAA", "", "x".repeat(30_000))) {
            byte[] tampered = Cells.edit(FILE, editor -> editor.text("duaal_model", put));
            assertThat(WorkbookReader.readBack(tampered, later).reading())
                    .isEqualTo(new Reading.Refused(List.of(new Fault(Code.OTHER_MODEL, "", "", List.of()))));
        }
        String other = ExportedModel.pack(Input.replace(EDGES, "par_b", Expression.of(1)))
                .getFirst();
        byte[] swapped = Cells.edit(FILE, editor -> editor.text("duaal_model", other));
        assertThat(WorkbookReader.readBack(swapped, later).reading()).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void a_file_of_another_kind_is_refused() throws Exception {
        assertThat(code(new byte[0])).isEqualTo(Code.NOT_A_WORKBOOK);
        for (String text : List.of("a;b;c", "%PDF-1.7", "{\"name\": 1}", "<html/>", "X5O!P%@AP[4\\PZX54(P^)7CC)7}")) {
            assertThat(code(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.NOT_A_WORKBOOK);
        }
        try (var old = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            old.createSheet("Aannames").createRow(0).createCell(0).setCellValue(1);
            old.write(out);
            assertThat(code(out.toByteArray())).isEqualTo(Code.NOT_A_WORKBOOK);
        }
        assertThat(code(zip(Map.of("readme.txt", "niets")))).isEqualTo(Code.NOT_A_WORKBOOK);
    }

    @Test
    void a_workbook_behind_a_password_is_refused() throws Exception {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var inside = encryptor.getDataStream(files)) {
                inside.write(FILE);
            }
            files.writeFilesystem(out);
            assertThat(code(out.toByteArray())).isEqualTo(Code.NOT_A_WORKBOOK);
        }
    }

    @Test
    void a_workbook_of_somebody_else_is_refused() throws Exception {
        try (var other = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            other.createSheet("Aannames").createRow(0).createCell(0).setCellValue(1);
            other.write(out);
            assertThat(code(out.toByteArray())).isEqualTo(Code.NOT_OURS);
        }
    }

    @Test
    void too_much_is_refused_packed_or_unpacked() throws IOException {
        assertThat(code(new byte[21_000_000])).isEqualTo(Code.TOO_LARGE);
        String blank = " ".repeat(120_000_000);
        for (String part : List.of("xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet2.xml")) {
            byte[] bomb = Mutations.rezip(
                    FILE, parts -> Mutations.on(parts, part, xml -> xml.replaceFirst("\\?>", "?>" + blank)));
            assertThat(code(bomb)).as(part).isEqualTo(Code.TOO_LARGE);
        }
        byte[] cells = Mutations.rezip(
                FILE,
                parts -> Mutations.on(
                        parts,
                        "xl/worksheets/sheet2.xml",
                        xml -> xml.replaceFirst("<sheetData>", "<sheetData>" + "<c r=\"A1\"/>".repeat(10_000_000))));
        assertThat(code(cells)).isEqualTo(Code.TOO_LARGE);
        var many = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < 100_000; i++) many.put("f" + i, "");
        assertThat(code(zip(many))).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void nothing_outside_the_file_is_ever_asked_for() throws Exception {
        var hits = new AtomicInteger();
        try (var canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!canary.isClosed()) {
                    try (var hit = canary.accept()) {
                        hits.incrementAndGet();
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            String url = "http://localhost:" + canary.getLocalPort() + "/x";
            String ftp = "ftp://localhost:" + canary.getLocalPort() + "/x";
            var heads = List.of(
                    "<!DOCTYPE a SYSTEM '" + url + "'>",
                    "<!DOCTYPE a PUBLIC '-//x' '" + ftp + "'>",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM '" + url + "'>]>",
                    "<!DOCTYPE a [<!ENTITY % e SYSTEM '" + url + "'> %e;]>",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
                    "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                    "<?xml-stylesheet href='" + url + "'?>");
            for (String part : List.of(
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "xl/sharedStrings.xml",
                    "xl/worksheets/sheet2.xml",
                    "[Content_Types].xml")) {
                for (String head : heads) {
                    var reading = read(Mutations.rezip(
                            FILE,
                            parts -> Mutations.on(
                                    parts,
                                    part,
                                    xml -> xml.replaceFirst(
                                            "\\?>", java.util.regex.Matcher.quoteReplacement("?>" + head)))));
                    assertThat(reading.toString()).doesNotContain("root:");
                    if (head.startsWith("<!DOCTYPE") && !part.startsWith("[")) {
                        assertThat(reading).as(part + head).isInstanceOf(Reading.Refused.class);
                    }
                }
            }
            read(Cells.edit(FILE, editor -> editor.formula("par_b", "WEBSERVICE(\"" + url + "\")")));
            read(Mutations.rezip(
                    FILE,
                    parts -> Mutations.on(
                            parts,
                            "xl/_rels/workbook.xml.rels",
                            xml -> xml.replaceAll(
                                    "Target=\"worksheets/sheet2.xml\"",
                                    "TargetMode=\"External\" Target=\"" + url + "\""))));
            read(Mutations.rezip(
                    FILE,
                    parts -> Mutations.on(
                            parts,
                            "xl/workbook.xml",
                            xml -> xml.replaceAll(
                                    "Aannames!\\$B",
                                    java.util.regex.Matcher.quoteReplacement("'[" + url + "]Aannames'!$B")))));
            Thread.sleep(200);
            assertThat(hits).hasValue(0);
        }
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
