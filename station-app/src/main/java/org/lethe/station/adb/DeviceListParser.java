package org.lethe.station.adb;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.station.adb.Parsed.ErrorLine;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.TransportId;

/**
 * Reads the lists of {@code host:devices}, {@code host:devices-l} and both kinds of tracking (AOSP transport.cpp,
 * append_transport). Total: a line that it cannot read becomes an {@link ErrorLine}.
 */
final class DeviceListParser {
    /** What adb versions print around the list; harmless where a program captured both streams (seen at appium-adb). */
    private static final Pattern NOISE = Pattern.compile("\\s*|\\*.*|adb server .*|List of devices attached\\s*");

    /** The serial: one word, or adb's words for "none". */
    private static final Pattern SERIAL = Pattern.compile("(\\(no serial number\\)|\\S+)\\s+(\\S.*)");

    /**
     * Where the state ends. {@code transport_id} needs no blank before it: such lines were seen. A bare bus path is what
     * adb's libusb backend prints instead of {@code usb:…}.
     */
    private static final Pattern FIELDS =
            Pattern.compile("\\s+(?=usb:|product:|model:|device:\\S|\\d+-\\d+(\\.\\d+)*(\\s|$))|\\s*(?=transport_id:)");

    private static final Pattern TRANSPORT = Pattern.compile("transport_id:(\\d{1,18})\\s*$");

    private DeviceListParser() {}

    static Parsed<DeviceListing> parse(String text) {
        var entries = new ArrayList<DeviceListing>();
        var errors = new ArrayList<ErrorLine>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!NOISE.matcher(lines.get(i)).matches()) {
                int number = i + 1;
                var raw = lines.get(i);
                entry(raw).ifPresentOrElse(entries::add, () -> errors.add(new ErrorLine(number, raw)));
            }
        }
        return new Parsed<>(entries, errors);
    }

    private static Optional<DeviceListing> entry(String line) {
        var parts = SERIAL.matcher(line.stripTrailing());
        if (!parts.matches() || parts.group(1).endsWith(":")) { // "error: …", "adb: …"
            return Optional.empty();
        }
        var rest = parts.group(2);
        var fields = FIELDS.matcher(rest);
        int end = fields.find() ? fields.start() : rest.length();
        return Optional.of(listing(parts.group(1), rest.substring(0, end).strip(), rest.substring(end)))
                .filter(listing -> !listing.rawState().isEmpty());
    }

    private static DeviceListing listing(String serial, String state, String fields) {
        return new DeviceListing(
                new DeviceSerial(serial),
                ConnectionState.ofAdb(state),
                state,
                usbPath(fields),
                field("product", fields),
                field("model", fields),
                field("device", fields),
                transport(fields));
    }

    private static Optional<String> usbPath(String fields) {
        var path = Pattern.compile("(?:^|\\s)(usb:\\S+|\\d+-\\d+(?:\\.\\d+)*)(?=\\s|$)")
                .matcher(fields);
        return path.find() ? Optional.of(path.group(1)) : Optional.empty();
    }

    private static Optional<String> field(String name, String fields) {
        var field = Pattern.compile("(?:^|\\s)" + name + ":(\\S*?)(?=transport_id:|\\s|$)")
                .matcher(fields);
        return field.find() ? Optional.of(field.group(1)).filter(value -> !value.isEmpty()) : Optional.empty();
    }

    private static Optional<TransportId> transport(String fields) {
        var number = TRANSPORT.matcher(fields);
        return number.find()
                ? Optional.of(Long.parseLong(number.group(1)))
                        .filter(id -> id > 0)
                        .map(TransportId::new)
                : Optional.empty();
    }
}
