package org.lethe.station.print;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests and answers of the Internet Printing Protocol in its binary form (RFC 8010, section 3). Of an answer every value
 * is kept as text, numbers in decimals: that is all that is asked of it here.
 *
 * @param status RFC 8011, appendix B; below 0x100 is success
 * @param groups attributes of jobs or printers, in the order of the answer
 */
record IppMessage(int status, List<Map<String, List<String>>> groups) {
    static final int PRINT_JOB = 0x0002;
    static final int CANCEL_JOB = 0x0008;
    static final int GET_JOB_ATTRIBUTES = 0x0009;
    static final int GET_PRINTER_ATTRIBUTES = 0x000B;
    /** CUPS Implementation of IPP: all queues of a server. */
    static final int CUPS_GET_PRINTERS = 0x4002;

    static final int NOT_FOUND = 0x0406;

    private static final int LAST_SUCCESS = 0x00FF;
    private static final int VERSION = 0x0200;
    private static final int OPERATION_GROUP = 0x01;
    private static final int END = 0x03;
    private static final int LAST_GROUP = 0x0F;
    private static final int INTEGER = 0x21;
    private static final int BOOLEAN = 0x22;
    private static final int ENUM = 0x23;
    private static final int NAME = 0x42;
    private static final int KEYWORD = 0x44;
    private static final int URI = 0x45;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int MIME = 0x49;

    boolean isSuccess() {
        return status <= LAST_SUCCESS;
    }

    /** The first value of an attribute, whichever group it is in. */
    Optional<String> value(String attribute) {
        return groups.stream()
                .flatMap(group -> group.getOrDefault(attribute, List.of()).stream())
                .findFirst();
    }

    /** A request in the making. */
    static final class Request {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Request(int operation) {
            write(() -> {
                out.writeShort(VERSION);
                out.writeShort(operation);
                out.writeInt(1);
                out.writeByte(OPERATION_GROUP);
            });
            text(CHARSET, "attributes-charset", "utf-8");
            text(LANGUAGE, "attributes-natural-language", "en");
        }

        Request printer(String uri) {
            return text(URI, "printer-uri", uri);
        }

        Request job(int id) {
            return write(() -> {
                head(INTEGER, "job-id");
                out.writeShort(Integer.BYTES);
                out.writeInt(id);
            });
        }

        Request user(String name) {
            return text(NAME, "requesting-user-name", name);
        }

        Request jobName(String name) {
            return text(NAME, "job-name", name);
        }

        Request format(String mime) {
            return text(MIME, "document-format", mime);
        }

        @CanIgnoreReturnValue
        Request wanting(String... attributes) {
            var name = "requested-attributes";
            for (var attribute : attributes) {
                text(KEYWORD, name, attribute);
                name = ""; // further values of the same attribute have none
            }
            return this;
        }

        /** The request, followed by a document or nothing. */
        byte[] with(byte[] document) {
            write(() -> out.writeByte(END));
            bytes.writeBytes(document);
            return bytes.toByteArray();
        }

        @CanIgnoreReturnValue
        private Request text(int tag, String name, String value) {
            return write(() -> {
                head(tag, name);
                var content = value.getBytes(StandardCharsets.UTF_8);
                out.writeShort(content.length);
                out.write(content);
            });
        }

        private void head(int tag, String name) throws IOException {
            out.writeByte(tag);
            out.writeShort(name.length());
            out.writeBytes(name);
        }

        @CanIgnoreReturnValue
        private Request write(Writing writing) {
            try {
                writing.run();
                return this;
            } catch (IOException impossible) {
                throw new UncheckedIOException("Could not write into memory", impossible);
            }
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /**
     * Reads an answer.
     *
     * @throws IOException when it is none
     */
    static IppMessage parse(byte[] answer) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(answer));
        in.readShort();
        int status = in.readUnsignedShort();
        in.readInt();
        var groups = new ArrayList<Map<String, List<String>>>();
        var last = new ArrayList<String>();
        for (int tag = in.readUnsignedByte(); tag != END; tag = in.readUnsignedByte()) {
            if (tag <= LAST_GROUP) {
                groups.add(new LinkedHashMap<>());
                continue;
            }
            var name = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
            var value = value(tag, in.readNBytes(in.readUnsignedShort()));
            if (groups.isEmpty()) {
                throw new IOException("an attribute outside of all groups");
            }
            if (!name.isEmpty()) {
                last = new ArrayList<>();
                groups.get(groups.size() - 1).put(name, last);
            }
            last.add(value);
        }
        return new IppMessage(status, groups);
    }

    private static String value(int tag, byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        return switch (tag) {
            case INTEGER, ENUM -> Integer.toString(in.readInt());
            case BOOLEAN -> Boolean.toString(in.readBoolean());
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }
}
