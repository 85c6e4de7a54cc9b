package org.lethe.station.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;
import org.lethe.protocol.AgentBuild;

class AgentJarTest {
    private final AgentJar jar = AgentJar.bundled();

    @Test
    void the_bundled_agent_is_of_the_stations_build() throws IOException {
        var build = entries().get("org/lethe/protocol/AgentBuild.class");
        assertThat(build).isNotNull().contains(AgentBuild.id());
        assertThat(jar.buildId()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_bundled_agent_has_all_it_needs_and_nothing_of_the_station() throws IOException {
        assertThat(entries())
                .containsKeys("classes.dex", "org/lethe/agent/Main.class", "com/grack/nanojson/JsonParser.class")
                .allSatisfy((name, content) -> assertThat(name).doesNotContain("station"));
        try (var in = new JarInputStream(jar.open())) {
            assertThat(in.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("org.lethe.agent.Main");
        }
    }

    private Map<String, String> entries() throws IOException {
        var entries = new HashMap<String, String>();
        try (var in = new JarInputStream(jar.open())) {
            for (var entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return entries;
    }
}
