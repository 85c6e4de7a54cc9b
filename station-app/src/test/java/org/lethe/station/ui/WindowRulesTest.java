package org.lethe.station.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** What the window and the texts may know. */
class WindowRulesTest {
    private static final JavaClasses STATION =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.lethe.station");

    @Test
    void javafx_only_in_ui() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lethe.station.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                .because("everything but the window also runs without a display")
                .check(STATION);
    }

    @Test
    void ui_sees_only_the_bench_the_model_and_the_texts() {
        noClasses()
                .that()
                .resideInAPackage("org.lethe.station.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lethe.station.adb..",
                        "org.lethe.station.agent..",
                        "org.lethe.station.ledger..",
                        "com.google.zxing..",
                        "java.sql..")
                .because("a window follows and never decides")
                .check(STATION);
    }

    @Test
    void only_the_page_of_a_job_sees_journal_and_documents() {
        noClasses()
                .that()
                .resideInAPackage("org.lethe.station.ui..")
                .and()
                .resideOutsideOfPackage("org.lethe.station.ui.detail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lethe.station.erase..", "org.lethe.station.certify..")
                .because("that page shows what was kept of one job; every other one follows the bench or shows rows")
                .check(STATION);
    }

    @Test
    void one_jump_to_the_javafx_thread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(FxThread.class.getName())
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .because("a second way to the JavaFX thread would overtake the first")
                .check(STATION);
    }

    @Test
    void texts_know_only_the_model() {
        classes()
                .that()
                .resideInAPackage("org.lethe.station.i18n..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.lethe.station.i18n..",
                        "org.lethe.station.model..",
                        "java..",
                        "org.jspecify..",
                        "com.google.errorprone..")
                .because("window, command line and certificate pages all read them")
                .check(STATION);
    }
}
