package org.lethe.station.certify;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A counter's hand scanner, played by {@code zbarimg} and set up as docs/sale.md asks for it: QR and Code 128, which the station prints, and
 * nothing else. With all its symbologies on, a reader now and then finds Interleaved 2 of 5 or Codabar in the modules of a QR code: neither must
 * have a check digit, and their start and stop are a few bars.
 */
public final class HandScanner {
    private static final List<String> COMMAND =
            List.of("zbarimg", "--quiet", "--raw", "-S*.disable", "-Sqrcode.enable", "-Scode128.enable");

    private HandScanner() {}

    /** The codes in a picture, a line each; none is a failure of the reader. */
    public static List<String> read(Path picture) throws Exception {
        var command = Stream.concat(
                COMMAND.stream(), Stream.of(picture.toAbsolutePath().toString()));
        return Peer.run(Path.of("."), "", command.toArray(String[]::new));
    }
}
