package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdbServerAddressTest {
    @Test
    void host_and_port_or_a_port_alone_are_understood() {
        assertThat(AdbServerAddress.parse("127.0.0.1:5037")).isEqualTo(new AdbServerAddress("127.0.0.1", 5037));
        assertThat(AdbServerAddress.parse("15037")).isEqualTo(AdbServerAddress.local(15037));
        assertThat(AdbServerAddress.parse("[::1]:5037")).hasToString("[::1]:5037");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", "host:", ":5037", "host:0", "host:65536", "host:abc"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> AdbServerAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_loopback_is_local() {
        assertThat(AdbServerAddress.local(5037).isLocal()).isTrue();
        assertThat(new AdbServerAddress("192.0.2.1", 5037).isLocal()).isFalse();
    }
}
