package org.mqttxray.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The arrows of the house as rules over the classes below a root package. */
public final class HouseRules {
    /** Who may know whom: the table of the rooms, rooms still to be built among them. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("mqtt", Set.of()),
            Map.entry("platform", Set.of()),
            Map.entry("trace", Set.of("platform")),
            Map.entry("client", Set.of("mqtt", "platform", "trace")),
            Map.entry("program", Set.of("client", "platform", "trace", "mqtt")),
            Map.entry("link", Set.of("mqtt", "platform", "trace")),
            Map.entry("broker", Set.of()),
            Map.entry("replay", Set.of("trace", "mqtt")),
            Map.entry("debug", Set.of("replay", "trace", "mqtt", "platform")),
            Map.entry("capture", Set.of("mqtt", "trace", "replay", "i18n")),
            Map.entry(
                    "workbench",
                    Set.of(
                            "mqtt",
                            "platform",
                            "trace",
                            "client",
                            "program",
                            "link",
                            "broker",
                            "replay",
                            "debug",
                            "capture")),
            Map.entry("lesson", Set.of("workbench", "debug", "replay", "trace", "mqtt", "i18n")),
            Map.entry("i18n", Set.of()),
            Map.entry("ui", Set.of("workbench", "lesson", "replay", "debug", "trace", "mqtt", "i18n")),
            Map.entry("cli", Set.of("workbench", "lesson", "replay", "debug", "trace", "mqtt", "i18n")));

    private static final String SOCKETS_AND_ADDRESSES =
            "java\\.net\\.([^.]*Socket[^.]*|Inet[^.]*)|javax\\.net\\.([^.]+\\.)*[^.]*Socket[^.]*";

    private final String root;

    /**
     * The rules for a house.
     *
     * @param root the package that holds the rooms
     */
    public HouseRules(String root) {
        this.root = root;
    }

    /** All of them. */
    public List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>();
        MAY_KNOW.keySet().stream().sorted().map(this::room).forEach(rules::add);
        rules.addAll(List.of(
                launcher(),
                everyClassHasARoom(),
                noCircles(),
                javafx(),
                sockets(),
                locks(),
                brokerLibrary(),
                tracedCalls(),
                linkAppends(),
                workbenchAppendsNothing(),
                time()));
        return rules;
    }

    /** A room knows itself and the rooms of its row. */
    private ArchRule room(String room) {
        Set<String> known = MAY_KNOW.get(room);
        return noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat(oursBut(Stream.concat(Stream.of(room), known.stream())))
                .as(room + " knows " + (known.isEmpty() ? "nothing of ours" : "only " + sorted(known)))
                .because("the table of the rooms lists no more for " + room + "; what is not listed is forbidden")
                .allowEmptyShould(true); // held from its first class
    }

    private ArchRule launcher() {
        return noClasses()
                .that()
                .haveFullyQualifiedName(root + ".Launcher")
                .should()
                .dependOnClassesThat(
                        oursBut(Stream.of("cli", "ui")).and(describe("not itself", c -> !isOurs(c, "Launcher"))))
                .as("Launcher knows only cli and ui")
                .because("it only chooses between window and terminal; workbench is what puts rooms together");
    }

    private ArchRule everyClassHasARoom() {
        return classes()
                .that()
                .doNotHaveFullyQualifiedName(root + ".Launcher")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(in(MAY_KNOW.keySet().stream()))
                .as("every class but Launcher lives in a room")
                .because("a package that the table of the rooms does not list would be held by no arrow");
    }

    private ArchRule noCircles() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("rooms form no circle")
                .because("rooms that know each other are one room");
    }

    private ArchRule javafx() {
        return outside("ui")
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..")
                .as("only ui knows JavaFX")
                .because(
                        "a command that needs no window never loads it, and tests of the other rooms start no toolkit");
    }

    private ArchRule sockets() {
        return outside("platform")
                .dependOnClassesThat(resideInAPackage("java.nio.channels..")
                        .or(describe(
                                "are sockets or addresses", c -> c.getName().matches(SOCKETS_AND_ADDRESSES))))
                .as("only platform knows sockets, addresses and channels")
                .because("a connection must be the same four calls on the real and on the simulated machine");
    }

    private ArchRule locks() {
        return outside("platform")
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent.locks..")
                .as("only platform knows locks")
                .because("nothing of the client waits on the operating system: all waits are Clock.await");
    }

    private ArchRule brokerLibrary() {
        return outside("broker")
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.activemq..", "org.apache.artemis..", "io.netty..")
                .as("only broker knows the broker library and what it brings")
                .because("the built-in broker is one choice among all brokers: it can be replaced in one room");
    }

    private ArchRule tracedCalls() {
        return outside("client", "program")
                .accessTargetWhere(touches("trace.Tracer", Set.of("run", "call", "get")))
                .as("only client and program trace calls")
                .because("a traced call waits at the gate, and only threads of a client may be held");
    }

    private ArchRule linkAppends() {
        return outside("link", "capture")
                .accessTargetWhere(touches("trace.TraceLog", Set.of("link")))
                .as("only link and capture append without waiting")
                .because(
                        "what the client does must pass the gate: after the event that stops, nothing of it is appended");
    }

    private ArchRule workbenchAppendsNothing() {
        return noClasses()
                .that()
                .resideInAPackage(in("workbench"))
                .should()
                .accessTargetWhere(touches("trace.Tracer", Set.of("run", "call", "get"))
                        .or(touches("trace.TraceLog", Set.of("link")))
                        .or(describe("call Call", access -> isOurs(access.getTargetOwner(), "trace.Call"))))
                .as("workbench appends nothing")
                .because("it builds the tracer; what happened is told by those to whom it happened");
    }

    private ArchRule time() {
        return outside("platform")
                .accessTargetWhere(describe(
                        "read the system's time",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("nanoTime", "currentTimeMillis").contains(access.getName())))
                .as("only platform reads the system's time")
                .because("all times come from platform's clock, else a simulated run would not repeat");
    }

    private ClassesShould outside(String... rooms) {
        return noClasses().that().resideOutsideOfPackages(in(Stream.of(rooms))).should();
    }

    private DescribedPredicate<JavaClass> oursBut(Stream<String> rooms) {
        return resideInAPackage(root + "..").and(resideOutsideOfPackages(in(rooms)));
    }

    private DescribedPredicate<JavaAccess<?>> touches(String owner, Set<String> methods) {
        return describe(
                "use " + owner + "#" + sorted(methods),
                access -> isOurs(access.getTargetOwner(), owner) && methods.contains(access.getName()));
    }

    private boolean isOurs(JavaClass type, String name) {
        return type.getName().equals(root + "." + name);
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private String[] in(Stream<String> rooms) {
        return rooms.map(this::in).toArray(String[]::new);
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
