package nl.duaal.access.local;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of six digits that a telephone makes from a shared secret and the time (RFC 6238): SHA-1, a new one every
 * 30 seconds, which is all that most authenticator apps know.
 */
public final class Totp {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    /** How many steps a clock may be ahead or behind. */
    private static final int DRIFT = 1;

    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "Duaal";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A secret that is shared with a telephone. */
    public static final class Secret {

        private final byte[] bytes;

        Secret(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public static Secret random() {
            var bytes = new byte[SECRET_BYTES];
            RANDOM.nextBytes(bytes);
            return new Secret(bytes);
        }

        /** One that was written as text. */
        public static Secret of(String text) {
            return new Secret(new Base32().decode(text.replace(" ", "")));
        }

        /** For whoever types it: letters and digits in groups of four. */
        public String text() {
            return base32().replaceAll("(.{4})(?=.)", "$1 ");
        }

        /** What a telephone reads from the picture. */
        public String address(String account) {
            return "otpauth://totp/" + ISSUER + ":" + encode(account) + "?secret=" + base32() + "&issuer=" + ISSUER
                    + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP.toSeconds();
        }

        /** The code of this moment. */
        public String code(Instant now) {
            return Totp.code(this, stepAt(now));
        }

        /** Whether a code is the one of this moment, or of the one before or after. */
        public boolean fits(String code, Instant now) {
            return step(this, code, now, Long.MIN_VALUE).isPresent();
        }

        byte[] bytes() {
            return bytes.clone();
        }

        private String base32() {
            return new Base32().encodeToString(bytes).replace("=", "");
        }

        /** Without the secret, which would otherwise end up in a log one day. */
        @Override
        public String toString() {
            return "secret";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private Totp() {}

    /** Whether it looks like one, spaces aside. */
    static boolean isCode(String text) {
        return text.replace(" ", "").matches("[0-9]{" + DIGITS + "}");
    }

    /**
     * The step that a code belongs to, if it fits and is newer than the last one that was used.
     *
     * @param lastStep the newest step of which a code was used; none of it or before it is good again
     */
    static OptionalLong step(Secret secret, String code, Instant now, long lastStep) {
        if (!isCode(code)) return OptionalLong.empty();
        var given = code.replace(" ", "").getBytes(StandardCharsets.US_ASCII);
        var found = OptionalLong.empty();
        long middle = stepAt(now);
        for (long step = middle - DRIFT; step <= middle + DRIFT; step++) {
            var expected = code(secret, step).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(expected, given) && step > lastStep) found = OptionalLong.of(step);
        }
        return found;
    }

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    private static String code(Secret secret, long step) {
        try {
            var generator = new HmacOneTimePasswordGenerator(DIGITS);
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret.bytes, "HmacSHA1"), step);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("every key fits SHA-1", impossible);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
