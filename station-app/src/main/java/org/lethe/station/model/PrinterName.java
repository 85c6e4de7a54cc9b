package org.lethe.station.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A printer as settings and options name it: a queue of CUPS ({@code Office}), a queue that passes on what it gets to a
 * ZPL printer ({@code zpl:Labels}), or such a printer itself ({@code socket://192.168.1.20}, port 9100 unless named).
 *
 * @param text the name
 */
public record PrinterName(String text) {
    /** CUPS allows what is printable but blank, '/' and '#' (cups/http-support.c, lpadmin(8)). */
    private static final Pattern FORM = Pattern.compile("(zpl:)?[^\\s/#:]{1,127}|socket://[^\\s/:]+(:[0-9]{1,5})?");

    private static final String RAW = "zpl:";
    private static final String SOCKET = "socket://";
    private static final int JETDIRECT = 9100;

    public PrinterName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A printer is a queue's name, zpl:QUEUE or socket://HOST:9100, not " + text);
        }
    }

    /** Reads a name; empty when it names no printer. */
    public static Optional<PrinterName> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PrinterName(text)) : Optional.empty();
    }

    /** Whether it takes ZPL; others take PDF. */
    public boolean takesZpl() {
        return isSocket() || text.startsWith(RAW);
    }

    /** Whether it is a printer's own port, without a print server. */
    public boolean isSocket() {
        return text.startsWith(SOCKET);
    }

    /** The queue's own name. */
    public String queue() {
        return text.startsWith(RAW) ? text.substring(RAW.length()) : text;
    }

    /** The host of a printer's own port. */
    public String host() {
        return text.substring(SOCKET.length()).replaceFirst(":[0-9]+$", "");
    }

    /** The TCP port of a printer's own port. */
    public int port() {
        var address = text.substring(SOCKET.length());
        int colon = address.lastIndexOf(':');
        return colon < 0 ? JETDIRECT : Integer.parseInt(address.substring(colon + 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
