package org.lethe.packager;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file whose bytes depend on names and contents alone. Every entry has the same local time, which zip keeps without a zone,
 * and none has the mode of a file, because {@link ZipOutputStream} writes none: the umask of who builds cannot show.
 */
final class ReproducibleZip {
    /** The first full year that zip can express; 1980-01-01 itself is what tools write for "no date". */
    private static final LocalDateTime TIME = LocalDateTime.of(1981, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** Adds an entry, compressed. */
    ReproducibleZip add(String name, byte[] content) throws IOException {
        return put(entry(name), content);
    }

    /** Adds an entry as it is, for what Android maps into memory. */
    ReproducibleZip store(String name, byte[] content) throws IOException {
        var entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc(content));
        return put(entry, content);
    }

    /** The whole file; nothing can be added afterwards. */
    byte[] finish() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    private ReproducibleZip put(ZipEntry entry, byte[] content) throws IOException {
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }

    private static long crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
