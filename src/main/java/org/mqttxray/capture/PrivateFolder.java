package org.mqttxray.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes folders that only their user may look into: what programs send may be nobody else's business. */
final class PrivateFolder {
    private static final String POSIX = "posix";

    private PrivateFolder() {}

    /** Makes a folder and those around it; one that is there is left as it is. Elsewhere than on Unix a user's own folders are private anyway. */
    static void make(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains(POSIX);
        FileAttribute<?>[] mode = {};
        if (posix) {
            mode = new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            };
        }
        Files.createDirectories(folder, mode);
    }
}
