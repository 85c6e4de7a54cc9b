package org.lethe.station.adb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.lethe.station.runtime.Deadline;

/**
 * Reads the plain {@code shell:} service of phones without shell v2. It ends with the stream and tells no exit code, so
 * the command is wrapped: after its end the phone's shell prints a mark with {@code $?}. The mark is taken out of the
 * output again; a stream that ends without it is a lost phone here too. Both outputs come as one.
 */
final class LegacyShellReader implements ShellReader {
    /** {@code 255\r\n}: the code and a line end, which phones before Android 7 print with a carriage return. */
    private static final int AFTER_MARK = 5;

    private static final Pattern CODE = Pattern.compile("(\\d{1,3})\r?\n?");

    private final AdbSocket socket;
    private final byte[] mark;
    private byte[] held = {};
    private boolean ended;

    LegacyShellReader(AdbSocket socket, String mark) {
        this.socket = socket;
        this.mark = mark.getBytes(StandardCharsets.US_ASCII);
    }

    /** A mark that no output contains by chance. */
    static String newMark() {
        return String.format("lethe-exit-%016x:", ThreadLocalRandom.current().nextLong());
    }

    /**
     * The command in a shell of its own, so that its {@code exit} does not skip the mark. The blank keeps a command that
     * begins with a bracket from becoming arithmetic in mksh; the line break ends a comment.
     */
    static String wrapped(String command, String redirection, String mark) {
        return "( " + command + "\n)" + redirection + "; echo " + mark + "$?";
    }

    @Override
    public Piece next(Deadline deadline) throws AdbException {
        while (!ended) {
            var buffer = new byte[PIECE];
            int count = socket.read(buffer, 0, buffer.length, deadline);
            ended = count < 0;
            var bytes = release(ended ? new byte[0] : Arrays.copyOf(buffer, count));
            if (bytes.length > 0) {
                return new Piece(Kind.STDOUT, bytes);
            }
        }
        return Piece.exit(exitCode());
    }

    /** What may be handed on: everything before what could be the mark, now or with the bytes that follow. */
    private byte[] release(byte[] more) {
        var all = Arrays.copyOf(held, held.length + more.length);
        System.arraycopy(more, 0, all, held.length, more.length);
        int keep = Math.max(0, all.length - mark.length - AFTER_MARK);
        while (keep < all.length && !mayBeMark(all, keep)) {
            keep++;
        }
        held = Arrays.copyOfRange(all, keep, all.length);
        return Arrays.copyOf(all, keep);
    }

    private boolean mayBeMark(byte[] bytes, int from) {
        int count = Math.min(mark.length, bytes.length - from);
        return Arrays.equals(bytes, from, from + count, mark, 0, count);
    }

    private int exitCode() throws AdbException {
        var text = new String(held, StandardCharsets.US_ASCII);
        var start = new String(mark, StandardCharsets.US_ASCII);
        var code = CODE.matcher(text.startsWith(start) ? text.substring(start.length()) : "");
        if (!code.matches()) {
            throw socket.lost("before the command did", null);
        }
        return Integer.parseInt(code.group(1)) & 0xff;
    }
}
