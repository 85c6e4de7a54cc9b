package org.lethe.agent.os;

import java.io.File;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kernel's account of what a process has read and written (Linux, {@code Documentation/filesystems/proc.rst}, 3.3). Of its
 * figures {@code read_bytes} counts what the process made the block layer fetch: reads ahead are in it and hits of the page
 * cache are not. It is booked when a read is sent to the device ({@code submit_bio} in {@code block/blk-core.c}), over all of
 * the process' threads, below whatever encrypts.
 */
public final class IoAccount {
    private static final Pattern READ_BYTES = Pattern.compile("(?m)^read_bytes: ([0-9]{1,18})$");

    private final File file;

    /** @param file {@code /proc/self/io} */
    public IoAccount(File file) {
        this.file = file;
    }

    /** Bytes fetched since the process began; empty where the kernel keeps no account ({@code CONFIG_TASK_IO_ACCOUNTING}). */
    public OptionalLong fetchedBytes() {
        Matcher figure = READ_BYTES.matcher(KernelFile.text(file).orElse(""));
        return figure.find() ? OptionalLong.of(Long.parseLong(figure.group(1))) : OptionalLong.empty();
    }
}
