package org.lethe.station.erase;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.station.model.ReasonCode;

/**
 * What a phone's words about a file say of its storage. They are those of {@code strerror} (bionic {@code libc/bionic/strerror.cpp}),
 * which adbd puts into its refusals and Android's library into the messages of its exceptions.
 */
final class StorageComplaint {
    private static final Pattern FAILS =
            Pattern.compile("I/O error|Input/output error|Read-only file system|Structure needs cleaning");
    private static final Pattern FULL = Pattern.compile("No space left on device|Disk quota exceeded|Quota exceeded");

    private StorageComplaint() {}

    /** The reason that the words give; empty when they do not speak of the storage. */
    static Optional<ReasonCode> in(String words) {
        if (FAILS.matcher(words).find()) {
            return Optional.of(ReasonCode.STORAGE_ERROR);
        }
        return FULL.matcher(words).find() ? Optional.of(ReasonCode.STORAGE_FULL) : Optional.empty();
    }
}
