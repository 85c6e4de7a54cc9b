package org.lethe.station;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of {@code docs/architecture.md}, each with its reason and with a class that breaks it. */
enum ArchitectureRule {
    ARROWS_RUN_ONE_WAY(
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("launch")
                    .definedBy(in("launch"))
                    .layer("faces")
                    .definedBy(in("ui", "cli", "pos"))
                    .layer("services")
                    .definedBy(in("bench", "print", "sale", "staff", "history"))
                    .layer("ledger")
                    .definedBy(in("ledger"))
                    .layer("erase")
                    .definedBy(in("erase"))
                    .layer("stages")
                    .definedBy(in("plan", "assess", "agent", "verify", "certify", "audit", "document"))
                    .layer("adb")
                    .definedBy(in("adb"))
                    .layer("settings")
                    .definedBy(in("settings"))
                    .layer("i18n")
                    .definedBy(in("i18n"))
                    .layer("runtime")
                    .definedBy(in("runtime"))
                    .layer("model")
                    .definedBy(in("model"))
                    .whereLayer("launch")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("faces")
                    .mayOnlyBeAccessedByLayers("launch")
                    .whereLayer("services")
                    .mayOnlyBeAccessedByLayers("launch", "faces", "ledger")
                    .whereLayer("ledger")
                    .mayOnlyBeAccessedByLayers("launch")
                    .whereLayer("erase")
                    .mayOnlyBeAccessedByLayers("launch", "faces", "services", "ledger")
                    .whereLayer("stages")
                    .mayOnlyBeAccessedByLayers("launch", "faces", "services", "ledger", "erase")
                    .whereLayer("adb")
                    .mayOnlyBeAccessedByLayers("launch", "services", "erase", "stages")
                    .whereLayer("settings")
                    .mayOnlyBeAccessedByLayers("launch", "faces")
                    .whereLayer("i18n")
                    .mayOnlyBeAccessedByLayers("launch", "faces", "services", "stages")
                    .whereLayer("runtime")
                    .mayOnlyBeAccessedByLayers(
                            "launch", "faces", "services", "ledger", "erase", "stages", "adb", "settings"),
            "who reads the packages from top to bottom meets every word before it is used",
            Breach.in("model", "org.lethe.station.erase.EraseJob job;")),
    NO_CYCLES(
            slices().matching("org.lethe.station.(*)..").should().beFreeOfCycles(),
            "packages that need each other are one package that nobody can understand in parts",
            Breach.in("model", "org.lethe.station.erase.JobJournal journal;")),
    FACES_SEE_NO_MACHINERY(
            noClasses()
                    .that()
                    .resideInAnyPackage(in("ui", "cli", "pos"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(in("adb", "agent", "ledger")),
            "a window that talks to phones decides about them; faces show services and values",
            Breach.in("ui", "org.lethe.station.ledger.Ledger ledger;")),
    MODEL_IS_PURE(
            noClasses()
                    .that()
                    .resideInAPackage(in("model"))
                    .should()
                    .dependOnClassesThat(not(resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.math..",
                            in("model"),
                            "com.google.errorprone.annotations..",
                            "org.jspecify..")))
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.concurrent..", "java.util.zip.."),
            "rules that do no input or output can be tested for every case",
            Breach.in("model", "java.io.File file;")),
    JAVAFX_ONLY_IN_UI(
            only("ui", "javafx..", "atlantafx..", "org.kordamp.."),
            "the command line must start without a display",
            Breach.in("bench", "javafx.beans.property.StringProperty name;")),
    SQL_ONLY_IN_LEDGER(
            only("ledger", "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite.."),
            "one transaction a step can only be kept in one place",
            Breach.in("erase", "java.sql.Connection connection;")),
    PICOCLI_ONLY_IN_CLI(
            only("cli", "picocli.."),
            "services know nothing of how they were called",
            Breach.in("bench", "picocli.CommandLine line;")),
    PORTS_ONLY_IN_POS(
            only("pos", "org.eclipse.jetty.."),
            "whoever opens a port also keeps its limits",
            Breach.in("cli", "org.eclipse.jetty.server.Server server;")),
    POS_ORDERS_NO_PHONE(
            noClasses()
                    .that()
                    .resideInAPackage(in("pos"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(in("bench", "erase", "plan", "assess", "settings")),
            "a till that could reach a phone could erase one",
            Breach.in("pos", "org.lethe.station.bench.Bench bench;")),
    BAR_CODES_AND_COSE_ONLY_IN_CERTIFY(
            only("certify", "com.google.zxing..", "com.upokecenter..", "org.erdtman.."),
            "what is signed and what is printed is made in one place",
            Breach.in("ui", "com.google.zxing.BarcodeFormat format;")),
    PDF_ONLY_IN_DOCUMENT(
            only("document", "org.apache.pdfbox..", "org.apache.fontbox.."),
            "documents are drawn in one place, and those of strangers are never interpreted",
            Breach.in("certify", "org.apache.pdfbox.pdmodel.PDDocument document;")),
    SOCKETS_ONLY_IN_ADB_AND_PRINT(
            noClasses()
                    .that()
                    .resideOutsideOfPackages(in("adb", "print"))
                    .should()
                    .dependOnClassesThat(nameMatching("java\\.net\\.(Server|Datagram|Multicast)?Socket")
                            .or(nameMatching("java\\.nio\\.channels\\..*Socket.*"))
                            .or(nameMatching("java\\.net\\..*URLConnection"))
                            .or(nameMatching("java\\.net\\.http\\..*"))
                            .or(nameMatching("javax\\.net\\..*"))),
            "a station that calls nobody but adb and the printers that its owner named cannot leak anything; who calls it is answered by pos",
            Breach.in("certify", "void send() throws Exception { new java.net.Socket(\"x\", 1).close(); }")),
    PROCESSES_ONLY_IN_ADB(
            noClasses()
                    .that()
                    .resideOutsideOfPackage(in("adb"))
                    .should()
                    .dependOnClassesThat(belongToAnyOf(ProcessBuilder.class)),
            "a program that is started sees what the station sees; only adb is",
            Breach.in("print", "Object lp = new ProcessBuilder(\"lp\");")),
    THREADS_ONLY_IN_RUNTIME(
            noClasses()
                    .that()
                    .resideOutsideOfPackage(in("runtime"))
                    .should()
                    .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .dependOnClassesThat(
                            nameMatching("java\\.util\\.concurrent\\.(Executors|ForkJoinPool)|java\\.util\\.Timer")),
            "a thread without owner and name is a thread that nobody ends",
            Breach.in("bench", "Object pool = java.util.concurrent.Executors.newCachedThreadPool();")),
    CLOCKS_ONLY_IN_RUNTIME(
            noClasses()
                    .that()
                    .resideOutsideOfPackage(in("runtime"))
                    .should()
                    .callMethodWhere(
                            target(owner(resideInAnyPackage("java.time.."))).and(target(nameMatching("now|system.*"))))
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime"),
            "a test must be able to say what time it is",
            Breach.in("erase", "Object at = java.time.Instant.now();")),
    PRINTING_ONLY_IN_CLI(
            noClasses()
                    .that()
                    .resideOutsideOfPackages(in("cli", "launch"))
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err"),
            "programs read standard output line by line; one stray word breaks them",
            Breach.in("adb", "void say() { System.out.println(1); }")),
    ONLY_THE_RULE_MAKES_VERDICTS(
            noClasses()
                    .that(not(nameMatching("org\\.lethe\\.station\\.verify\\.(VerdictRule|Verdict\\$.*)")))
                    .should()
                    .callConstructorWhere(target(
                            owner(nameMatching("org\\.lethe\\.station\\.verify\\.(Verdict\\$.*|VerifiedErasure)")))),
            "one truth, in one table",
            Breach.in("verify", "Object lie = new Verdict.Erased(org.lethe.station.model.Assurance.A);")),
    ONLY_THE_ISSUER_MAKES_CERTIFICATES(
            noClasses()
                    .that(not(nameMatching(
                            "org\\.lethe\\.station\\.(certify\\.CertificateIssuer|ledger\\.CertificateTable)")))
                    .should()
                    .callConstructorWhere(
                            target(owner(nameMatching("org\\.lethe\\.station\\.certify\\.SanitizationCertificate")))),
            "a certificate comes from a verified erasure, or from the ledger that keeps it",
            Breach.in(
                    "certify",
                    "Object lie = new SanitizationCertificate(null, null, null, null, null, false, null, null, null);")),
    NOTHING_OF_THE_FIXTURES(
            noClasses().should().dependOnClassesThat().resideInAPackage("org.lethe.fixtures.."),
            "a station that knows virtual phones could treat them better than real ones",
            Breach.in("adb", "org.lethe.fixtures.adbd.Device device;")),
    NOTHING_OF_THE_AGENTS_CODE(
            noClasses().should().dependOnClassesThat().resideInAPackage("org.lethe.agent.."),
            "the agent runs on the phone; both ends share only the protocol",
            Breach.in("agent", "org.lethe.agent.os.PhoneStorage storage;")),
    NAMES_SAY_SOMETHING(
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveNameMatching(".*(Helpers?|Utils?|Impl|Data|Info)"),
            "a class that is called Manager is one whose task nobody could name",
            new Breach("bench", "Manager", "")),
    PACKAGES_INTRODUCE_THEMSELVES(
            classes().should(new BeIntroduced()),
            "a package without a paragraph on what it is for becomes a drawer; @NullMarked there makes null an error",
            Breach.in("attic", ""));

    private final ArchRule rule;
    private final Breach breach;

    ArchitectureRule(ArchRule rule, String reason, Breach breach) {
        this.rule = rule.because(reason).allowEmptyShould(true);
        this.breach = breach;
    }

    ArchRule rule() {
        return rule;
    }

    Breach breach() {
        return breach;
    }

    private static String in(String name) {
        return "org.lethe.station." + name + "..";
    }

    private static String[] in(String... names) {
        return Stream.of(names).map(ArchitectureRule::in).toArray(String[]::new);
    }

    private static ArchRule only(String place, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in(place))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    /** Stands in a package with a {@code package-info} that is null-marked. */
    private static final class BeIntroduced extends ArchCondition<JavaClass> {
        private BeIntroduced() {
            super("stand in a package with a null-marked package-info");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            var introduced = type.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(
                    new SimpleConditionEvent(type, introduced, type.getPackageName() + " of " + type.getSimpleName()));
        }
    }
}
