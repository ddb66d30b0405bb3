package nl.duaal.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.duaal.tabular.TableReading.Reason;

/** The text of a file of which nobody says in which encoding it is: UTF-8, UTF-16 or, as old Excel does, Windows-1252. */
final class CsvEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** So many bytes tell whether every other one is zero, as in Latin text in UTF-16. */
    private static final int SAMPLE = 4_000;

    private CsvEncoding() {}

    /** The text without its byte order mark. */
    static String text(byte[] file) throws RefusedException {
        String text = decoded(file);
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        check(text);
        return text;
    }

    private static String decoded(byte[] file) throws RefusedException {
        try {
            if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
                return decode(file, StandardCharsets.UTF_16LE);
            }
            if (file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
                return decode(file, StandardCharsets.UTF_16BE);
            }
            if (zeros(file, 1)) return decode(file, StandardCharsets.UTF_16LE);
            if (zeros(file, 0)) return decode(file, StandardCharsets.UTF_16BE);
        } catch (CharacterCodingException notThat) {
            throw new RefusedException(Reason.NOT_A_TABLE);
        }
        try {
            return decode(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return decode(file, WINDOWS);
            } catch (CharacterCodingException neither) {
                throw new RefusedException(Reason.NOT_A_TABLE);
            }
        }
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }

    /** Whether most of every other byte is zero, from the first or the second. */
    private static boolean zeros(byte[] file, int from) {
        int seen = 0;
        int zero = 0;
        for (int i = from; i < Math.min(file.length, SAMPLE); i += 2) {
            seen++;
            if (file[i] == 0) zero++;
        }
        return seen > 1 && zero * 10 > seen * 7;
    }

    /** Pictures, programs and documents are not text, and markup is text but no table. */
    private static void check(String text) throws RefusedException {
        String start = text.substring(0, Math.min(text.length(), 200)).stripLeading();
        if (start.startsWith("<") || start.startsWith("{") || start.startsWith("%PDF") || start.startsWith("{\\rtf")) {
            throw new RefusedException(Reason.NOT_A_TABLE);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') throw new RefusedException(Reason.NOT_A_TABLE);
        }
    }
}
