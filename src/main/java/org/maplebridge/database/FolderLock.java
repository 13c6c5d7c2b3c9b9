package org.maplebridge.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second instance away from a data folder for as long as this process lives. */
final class FolderLock implements AutoCloseable {

    /** Closing any channel to a locked file drops the lock of the whole JVM, so our own folders are known by name. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        if (!HELD.add(folder)) {
            throw inUse(folder);
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(
                    folder.resolve("maplebridge.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder);
            }
            Files.writeString(
                    owner(folder), Long.toString(ProcessHandle.current().pid()));
            taken = true;
            return new FolderLock(folder, channel);
        } finally {
            if (!taken) {
                if (channel != null) {
                    channel.close();
                }
                HELD.remove(folder);
            }
        }
    }

    private static RefusedStart inUse(Path folder) {
        String process = "?";
        try {
            process = Files.readString(owner(folder)).strip();
        } catch (IOException unknown) {
            // the sentence stands without the number
        }
        return new RefusedStart(
                "数据目录 %s 正被另一个实例使用（进程 %s）。".formatted(folder, process),
                "The data folder %s is in use by another instance (process %s).".formatted(folder, process),
                "先停止那个实例，或用 maplebridge.data 指定另一个目录。 Stop that instance first, or name another folder with maplebridge.data.");
    }

    private static Path owner(Path folder) {
        return folder.resolve("maplebridge.pid");
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(owner(folder));
        } finally {
            channel.close();
            HELD.remove(folder);
        }
    }
}
