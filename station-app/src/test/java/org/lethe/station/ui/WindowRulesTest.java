package org.lethe.station.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;

/** What the window and the texts may know. */
@AnalyzeClasses(packages = "org.lethe.station", importOptions = DoNotIncludeTests.class)
class WindowRulesTest {
    @ArchTest
    static final ArchRule JAVAFX_ONLY_IN_UI = noClasses()
            .that()
            .resideOutsideOfPackage("org.lethe.station.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
            .because("everything but the window also runs without a display");

    @ArchTest
    static final ArchRule UI_SEES_ONLY_THE_BENCH_THE_MODEL_AND_THE_TEXTS = noClasses()
            .that()
            .resideInAPackage("org.lethe.station.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lethe.station.adb..",
                    "org.lethe.station.agent..",
                    "org.lethe.station.ledger..",
                    "org.lethe.station.erase..",
                    "org.lethe.station.certify..",
                    "com.google.zxing..",
                    "java.sql..")
            .because("a window follows and never decides");

    @ArchTest
    static final ArchRule ONE_JUMP_TO_THE_JAVAFX_THREAD = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(FxThread.class.getName())
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("a second way to the JavaFX thread would overtake the first");

    @ArchTest
    static final ArchRule TEXTS_KNOW_ONLY_THE_MODEL = classes()
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
            .because("window, command line and certificate pages all read them");
}
