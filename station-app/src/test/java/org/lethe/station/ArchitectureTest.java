package org.lethe.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.model.JobState;

/** The station keeps every rule of its architecture, and every rule sees a breach. */
class ArchitectureTest {
    private static JavaClasses station;
    private static JavaClasses stationWithBreaches;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException, URISyntaxException {
        var product = Path.of(JobState.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var breaches = Files.createDirectory(folder.resolve("classes"));
        Breach.compileAll(folder, breaches);
        station = new ClassFileImporter().importPaths(product);
        stationWithBreaches = new ClassFileImporter().importPaths(product, breaches);
    }

    @ParameterizedTest
    @EnumSource
    void the_station_keeps_the_rule(ArchitectureRule rule) {
        rule.rule().check(station);
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_sees_a_breach(ArchitectureRule rule) {
        assertThat(rule.rule().evaluate(stationWithBreaches).getFailureReport().getDetails())
                .anyMatch(line -> line.contains(Breach.nameFor(rule)));
    }
}
