package org.mqttxray;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.architecture.HouseRules;

/** Holds the arrows of the house. If it fails, move the code; do not add an exception. */
class ArchitectureTest {
    private static final String HOUSE = "org.mqttxray";
    /** A small house in which every rule is broken. */
    private static final String BROKEN_HOUSE = "org.mqttxray.architecture.violations";

    static {
        // a class of a library is known by its name alone; to read the libraries too would take most of the time
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN_HOUSE);

    static List<ArchRule> rules() {
        return new HouseRules(HOUSE).all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    static List<ArchRule> rulesOfTheBrokenHouse() {
        return new HouseRules(BROKEN_HOUSE).all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfTheBrokenHouse")
    void bites(ArchRule rule) {
        assertTrue(rule.evaluate(BROKEN_CLASSES).hasViolation());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ':', textBlock = """
        broker.KnowsReplay      : broker knows
        capture.KnowsWorkbench  : capture knows
        cli.KnowsClient         : cli knows
        client.KnowsProgram     : client knows
        debug.KnowsCapture      : debug knows
        i18n.KnowsMqtt          : i18n knows
        lesson.KnowsUi          : lesson knows
        link.KnowsBroker        : link knows
        mqtt.KnowsPlatform      : mqtt knows
        platform.KnowsTrace     : platform knows
        program.KnowsLink       : program knows
        replay.KnowsDebug       : replay knows
        trace.KnowsClient       : trace knows
        ui.KnowsCli             : ui knows
        workbench.KnowsLesson   : workbench knows
        Launcher                : Launcher knows
        helper.LivesInNoRoom    : every class but Launcher lives in a room
        broker.KnowsReplay      : rooms form no circle
        lesson.Draws            : only ui knows JavaFX
        broker.OpensSocket      : only platform knows sockets
        capture.KnowsAddress    : only platform knows sockets
        link.OpensChannel       : only platform knows sockets
        replay.HoldsLock        : only platform knows locks
        cli.StartsBroker        : only broker knows the broker library
        link.TracesCall         : only client and program trace calls
        debug.TracesCall        : only client and program trace calls
        client.AppendsForLink   : only link and capture append
        workbench.Appends       : workbench appends nothing
        cli.ReadsTime           : only platform reads
        ui.ReadsTime            : only platform reads
        """)
    void bitesWhereItIsBroken(String culprit, String rule) {
        ArchRule broken = rulesOfTheBrokenHouse().stream()
                .filter(candidate -> candidate.getDescription().startsWith(rule))
                .findFirst()
                .orElseThrow();
        String report = broken.evaluate(BROKEN_CLASSES).getFailureReport().toString();
        assertTrue(report.contains("<" + BROKEN_HOUSE + "." + culprit), report);
    }
}
