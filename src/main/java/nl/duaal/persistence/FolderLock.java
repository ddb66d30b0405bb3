package nl.duaal.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** A folder that one process has for itself. The operating system lets go of it when the process is killed. */
final class FolderLock {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CannotStart when another process has it */
    static FolderLock take(Path folder) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = open(folder);
            if (channel.tryLock() == null) {
                var owner = owner(channel);
                channel.close();
                throw taken(folder, owner);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (OverlappingFileLockException ours) {
            closeQuietly(channel);
            throw taken(folder, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException failure) {
            closeQuietly(channel);
            throw new CannotStart(
                    "The database folder " + folder + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    /** Waits for it: for short work that several processes may want to do at the same time. */
    static FolderLock await(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = open(folder);
        channel.lock();
        return new FolderLock(channel);
    }

    /** Whether a process has it: another one, or this one. */
    static boolean isTaken(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("lock"))) return false;
        try (var channel = open(folder);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        }
    }

    void release() {
        closeQuietly(channel);
    }

    /** A folder that nobody else may look into, where the file system knows of others. */
    static void createForOwnerOnly(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** What a new file needs so that nobody else may look into it, where the file system knows of others. */
    static FileAttribute<?>[] forOwnerOnly(Path file) {
        var knowsPermissions =
                file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return knowsPermissions
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static String owner(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    private static CannotStart taken(Path folder, String owner) {
        return new CannotStart("The database folder " + folder + " is in use by another running Duaal (process " + owner
                + "); stop that one first.");
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) return;
        try {
            channel.close();
        } catch (IOException ignored) {
            // the lock ends with the process at the latest
        }
    }
}
