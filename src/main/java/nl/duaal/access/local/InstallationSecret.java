package nl.duaal.access.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import nl.duaal.persistence.CannotStart;
import org.springframework.stereotype.Component;

/**
 * What only this installation knows, outside the database: with it the secrets of second factors are encrypted
 * and what is told in confidence are encrypted (AES-256-GCM), and names of accounts are hashed (HMAC-SHA-256), each with
 * a key of its own (HKDF).
 *
 * <p>It comes from {@code DUAAL_SECRET}, or else from a file that the first start makes. A copy of the database alone
 * gives away neither.
 */
@Component
public class InstallationSecret {

    /** The least that is accepted, in bytes. */
    static final int SHORTEST = 32;

    private static final int NEW_BYTES = 48;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final SecretSettings settings;
    private final SecretKey encryption;
    private final SecretKey hashing;
    private final SecretKey sealing;
    private final SecretKey finding;

    InstallationSecret(SecretSettings settings) {
        this.settings = settings;
        var given = settings.secret();
        this.secret = given != null && settings.isGiven()
                ? given.strip().getBytes(StandardCharsets.UTF_8)
                : read(settings.secretFile());
        if (secret.length < SHORTEST) {
            throw new CannotStart((settings.isGiven() ? "DUAAL_SECRET" : settings.secretFile())
                    + " holds " + secret.length + " bytes and needs at least " + SHORTEST
                    + "; make one with: openssl rand -base64 48");
        }
        this.encryption = derive("AES", "duaal second factor");
        this.hashing = derive("HmacSHA256", "duaal sign-in attempt");
        this.sealing = derive("AES", "duaal confidential text");
        this.finding = derive("HmacSHA256", "duaal confidential code");
    }

    /** How long the secret is, in bytes. */
    int length() {
        return secret.length;
    }

    /** Whether others than its owner can read the file; false where the secret is given otherwise. */
    boolean isReadableByOthers() {
        if (settings.isGiven()) return false;
        try {
            var others = Set.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);
            return Files.getPosixFilePermissions(settings.secretFile()).stream().anyMatch(others::contains);
        } catch (UnsupportedOperationException noPermissionsHere) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Encrypts a few bytes.
     *
     * @param owner whom they belong to; only together with the same owner they can be read again
     */
    String encrypt(byte[] plain, String owner) {
        return encrypt(encryption, plain, owner);
    }

    private static String encrypt(SecretKey key, byte[] plain, String owner) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(key, Cipher.ENCRYPT_MODE, nonce, owner).doFinal(plain);
            var all = ByteBuffer.allocate(1 + nonce.length + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed);
            return Base64.getEncoder().encodeToString(all.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    /**
     * Decrypts what was encrypted for this owner.
     *
     * @throws SecretDoesNotFit when it was not, or by another secret
     */
    byte[] decrypt(String text, String owner) {
        return decrypt(encryption, text, owner);
    }

    private static byte[] decrypt(SecretKey key, String text, String owner) {
        try {
            var all = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            if (all.remaining() <= 1 + NONCE_BYTES || all.get() != VERSION) throw new SecretDoesNotFit(null);
            var nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            var sealed = new byte[all.remaining()];
            all.get(sealed);
            return cipher(key, Cipher.DECRYPT_MODE, nonce, owner).doFinal(sealed);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new SecretDoesNotFit(failure);
        }
    }

    /** A hash that nobody can look up or guess who has only the database, in 64 hexadecimal digits. */
    String hash(String text) {
        return hash(hashing, text);
    }

    /** Text that only this installation can read again, for the same owner. */
    public String seal(String text, String owner) {
        return encrypt(sealing, text.getBytes(StandardCharsets.UTF_8), owner);
    }

    /** What was sealed for this owner; none when it was not, or by another secret. */
    public Optional<String> unseal(String sealed, String owner) {
        try {
            return Optional.of(new String(decrypt(sealing, sealed, owner), StandardCharsets.UTF_8));
        } catch (SecretDoesNotFit failure) {
            return Optional.empty();
        }
    }

    /** What a code is found by, in 64 hexadecimal digits: the database does not lead to the code. */
    public String fingerprint(String code) {
        return hash(finding, code);
    }

    private static String hash(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    private static Cipher cipher(SecretKey key, int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKey derive(String algorithm, String use) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), SHORTEST);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java 25 has HKDF", impossible);
        }
    }

    private static byte[] read(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new CannotStart("The secret of this installation, " + file + ", cannot be read or made.", failure);
        }
    }

    /** Never readable by others, and whole or not at all. */
    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        var bytes = new byte[NEW_BYTES];
        RANDOM.nextBytes(bytes);
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, forOwnerOnly(file));
        Files.writeString(beside, Base64.getEncoder().encodeToString(bytes) + "\n");
        try {
            // a move would replace what another start made meanwhile; a link does not
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            return;
        } catch (UnsupportedOperationException noLinksHere) {
            Files.copy(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static FileAttribute<?>[] forOwnerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
