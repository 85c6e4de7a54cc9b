package org.lethe.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageLinesTest {
    @Test
    void lines_come_one_by_one_however_the_bytes_arrive() throws IOException {
        var lines = new MessageLines(dripping("eins\nzwei 清除\n\ndrei\n"));
        assertThat(lines.read()).contains("eins");
        assertThat(lines.read()).contains("zwei 清除");
        assertThat(lines.read()).contains("");
        assertThat(lines.read()).contains("drei");
        assertThat(lines.read()).isEmpty();
    }

    @Test
    void a_line_without_its_end_was_cut_off_and_is_no_message() throws IOException {
        var lines = new MessageLines(stream("{\"reply\":\"bye\"}\n{\"reply\":\"bye\"}"));
        assertThat(lines.read()).isPresent();
        assertThat(lines.read()).isEmpty();
    }

    @Test
    void a_line_without_end_is_refused_before_it_fills_the_memory() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> new MessageLines(endless).read()).isInstanceOf(ProtocolException.class);
    }

    @Test
    void the_longest_line_allowed_is_read() throws IOException {
        String longest = "x".repeat(MessageLines.LONGEST_LINE);
        assertThat(new MessageLines(stream(longest + "\n")).read()).contains(longest);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream dripping(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int count) {
                return super.read(bytes, offset, Math.min(1, count));
            }
        };
    }
}
