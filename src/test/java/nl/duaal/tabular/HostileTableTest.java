package nl.duaal.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.duaal.tabular.TableReading.Reason;
import nl.duaal.workbook.Mutations;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that comes in may be old, damaged or meant to do harm. */
class HostileTableTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final byte[] FILE = RoundTripTest.xlsx(RoundTripTest.texts());

    private static TableReading read(byte[] file) {
        long start = System.nanoTime();
        var reading = TableReader.read(file);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        return reading;
    }

    private static Reason reason(byte[] file) {
        var reading = read(file);
        assertThat(reading).isInstanceOf(TableReading.Refused.class);
        return ((TableReading.Refused) reading).reason();
    }

    private static byte[] with(String part, String content) {
        return Mutations.rezip(FILE, parts -> {
            parts.put(part, content.getBytes(StandardCharsets.UTF_8));
            return parts;
        });
    }

    private static byte[] inSheet(String cells) {
        return Mutations.rezip(
                FILE,
                parts -> Mutations.on(
                        parts,
                        SHEET,
                        xml -> xml.replaceFirst("<sheetData>", Matcher.quoteReplacement("<sheetData>" + cells))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7",
                "{\"name\": 1}",
                "<html><table/></html>",
                "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'http://localhost:9/'><a/>",
                "GIF89a\u0001\u0000",
                "MZ\u0090\u0000\u0003",
                "{\\rtf1"
            })
    void a_file_of_another_kind_is_no_table(String text) {
        assertThat(reason(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.NOT_A_TABLE);
    }

    @Test
    void nothing_is_no_table() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("\r\n;;;\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(reason(zip(Map.of("readme.txt", "niets")))).isEqualTo(Reason.NOT_A_TABLE);
        assertThat(reason("PK".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void an_old_workbook_and_one_behind_a_password_are_told_apart() throws Exception {
        try (var old = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            old.createSheet("Blad").createRow(0).createCell(0).setCellValue(1);
            old.write(out);
            assertThat(reason(out.toByteArray())).isEqualTo(Reason.OLD_EXCEL);
        }
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var inside = encryptor.getDataStream(files)) {
                inside.write(FILE);
            }
            files.writeFilesystem(out);
            assertThat(reason(out.toByteArray())).isEqualTo(Reason.PASSWORD);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, MACROS",
        "xl/macrosheets/sheet1.xml, MACROS",
        "xl/externalLinks/externalLink1.xml, LINKS_ELSEWHERE",
        "xl/connections.xml, LINKS_ELSEWHERE",
        "xl/embeddings/oleObject1.bin, EMBEDDED",
        "xl/activeX/activeX1.xml, EMBEDDED",
        "xl/workbook.bin, OLD_EXCEL"
    })
    void what_may_act_or_leads_elsewhere_is_refused(String part, Reason reason) {
        assertThat(reason(with(part, "x"))).isEqualTo(reason);
    }

    @Test
    void a_workbook_that_only_says_that_it_has_macros_is_refused_too() {
        byte[] renamed = Mutations.rezip(
                FILE,
                parts -> Mutations.on(
                        parts,
                        "[Content_Types].xml",
                        xml -> xml.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")));
        assertThat(reason(renamed)).isEqualTo(Reason.MACROS);
    }

    @Test
    void an_open_document_is_named() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", "<x/>");
        assertThat(reason(zip(parts))).isEqualTo(Reason.OPEN_DOCUMENT);
    }

    @Test
    void too_much_is_refused_packed_or_unpacked() throws IOException {
        assertThat(reason(new byte[21_000_000])).isEqualTo(Reason.TOO_LARGE);
        // what packs to almost nothing is not trusted, long before it is unpacked
        assertThat(reason(inSheet("<row r=\"1\">" + " ".repeat(30_000_000) + "</row>")))
                .isEqualTo(Reason.PACKED_TOO_TIGHTLY);
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 100_000; i++) many.put("f" + i, "");
        assertThat(reason(zip(many))).isEqualTo(Reason.TOO_MANY_PARTS);
        var line = new StringBuilder("a;b\n");
        line.append("x".repeat(40_000)).append(";1\n");
        assertThat(reason(line.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.CELL_TOO_LONG);
    }

    @Test
    void more_rows_columns_or_cells_than_are_held_are_refused_where_they_begin() {
        assertThat(TableReader.read("a;b\n".repeat(200_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new TableReading.Refused(Reason.TOO_MANY_ROWS, "", "A200001", List.of("200000")));
        assertThat(TableReader.read(("a" + ";b".repeat(1_000_000) + "\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new TableReading.Refused(Reason.TOO_MANY_COLUMNS, "", "SG1", List.of("500")));
        assertThat(read(inSheet("<row r=\"9\"><c r=\"XFD9\"><v>1</v></c></row>")))
                .isEqualTo(new TableReading.Refused(Reason.TOO_MANY_COLUMNS, "Teksten", "XFD9", List.of("500")));
        // few cells, far to the right of many rows
        assertThat(reason((";".repeat(499) + "x\n").repeat(8_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.TOO_MANY_CELLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"0\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"9999999\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"-1\"/>",
                "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
                "<c r=\"A1\"><v>1</v></c>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"?\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</row>"
            })
    void a_sheet_that_contradicts_itself_is_damaged(String cells) {
        assertThat(reason(inSheet(cells))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_number_that_cannot_be_is_an_error_value_in_its_cell() {
        var sheet = ((TableReading.Read)
                        read(inSheet("<row r=\"1\"><c r=\"A1\"><v>1e999</v></c><c r=\"B1\"><v>12d</v></c></row>")))
                .sheets()
                .getFirst();
        assertThat(sheet.rows().getFirst().cells()).containsExactly(new Cell.Fault("#?"), new Cell.Fault("#?"));
    }

    @Test
    void a_text_that_was_left_behind_in_a_cell_with_a_number_does_not_count() {
        var sheet = ((TableReading.Read)
                        read(inSheet("<row r=\"1\"><c r=\"A1\" t=\"n\"><v>75</v><is><t>veel</t></is></c></row>")))
                .sheets()
                .getFirst();
        assertThat(sheet.rows().getFirst().cells()).containsExactly(new Cell.Figure(75, false));
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
                    "[Content_Types].xml",
                    "_rels/.rels",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "xl/styles.xml",
                    SHEET)) {
                for (String head : heads) {
                    var reading = read(Mutations.rezip(
                            FILE,
                            parts -> Mutations.on(
                                    parts,
                                    part,
                                    xml -> xml.startsWith("<?xml")
                                            ? xml.replaceFirst("\\?>", Matcher.quoteReplacement("?>" + head))
                                            : head + xml)));
                    assertThat(reading.toString()).doesNotContain("root:");
                    if (head.startsWith("<!DOCTYPE")) {
                        assertThat(reading).as(part + head).isInstanceOf(TableReading.Refused.class);
                        assertThat(((TableReading.Refused) reading).reason()).isEqualTo(Reason.DOCUMENT_TYPE);
                    }
                }
            }
            read(inSheet("<row r=\"1\"><c r=\"A1\"><f>WEBSERVICE(\"" + url + "\")</f></c></row>"));
            assertThat(reason(Mutations.rezip(
                            FILE,
                            parts -> Mutations.on(
                                    parts,
                                    "xl/_rels/workbook.xml.rels",
                                    xml -> xml.replaceFirst(
                                            "Target=\"worksheets/sheet1.xml\"",
                                            "TargetMode=\"External\" Target=\"" + url + "\"")))))
                    .isEqualTo(Reason.LINKS_ELSEWHERE);
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
