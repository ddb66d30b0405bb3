package nl.duaal.access.local;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A text as a picture that a telephone reads. */
public final class QrCode {

    /** Around it, in squares, as the standard wants. */
    private static final int MARGIN = 4;

    private QrCode() {}

    /** The address of the picture, with the picture in it; black on white whatever the page is. */
    public static String image(String text) {
        var picture = Base64.getEncoder().encodeToString(svg(text).getBytes(StandardCharsets.US_ASCII));
        return "data:image/svg+xml;base64," + picture;
    }

    static String svg(String text) {
        try {
            var squares = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y) == 1) path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
            int size = squares.getWidth() + 2 * MARGIN;
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                            .formatted(size, size)
                    + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path + "\"/></svg>";
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text: too long for a picture", tooLong);
        }
    }
}
