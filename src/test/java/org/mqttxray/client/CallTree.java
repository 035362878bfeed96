package org.mqttxray.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/** Calls by name, as a tree: of a run, or of the C library. */
final class CallTree {
    private final String name;
    private final List<CallTree> calls = new ArrayList<>();

    CallTree(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<CallTree> calls() {
        return calls;
    }

    /** The calls of a thread of a run; the root stands for the thread and bears its name. */
    static CallTree ofThread(TraceLog log, String threadName) {
        CallTree root = new CallTree(threadName);
        List<CallTree> open = new ArrayList<>(List.of(root));
        int thread = -1;
        for (long position = 0; position < log.length(); position++) {
            Event event = log.event(position);
            if (event instanceof Event.ThreadStarted started && started.name().equals(threadName)) {
                thread = event.thread();
            } else if (event.thread() == thread) {
                follow(open, event);
            }
        }
        return root;
    }

    /** The calls of a thread of one of several clients. */
    static CallTree ofThread(TraceLog log, String client, String threadName) {
        CallTree root = new CallTree(threadName);
        List<CallTree> open = new ArrayList<>(List.of(root));
        int thread = -1;
        for (long position = 0; position < log.length(); position++) {
            Event event = log.event(position);
            if (event instanceof Event.ThreadStarted started
                    && started.name().equals(threadName)
                    && started.client().equals(client)) {
                thread = event.thread();
            } else if (event.thread() == thread) {
                follow(open, event);
            }
        }
        return root;
    }

    /** The calls of a name, depth first. */
    List<CallTree> all(String wanted) {
        List<CallTree> all = new ArrayList<>();
        for (CallTree call : calls) {
            if (call.name.equals(wanted)) {
                all.add(call);
            }
            all.addAll(call.all(wanted));
        }
        return all;
    }

    private static void follow(List<CallTree> open, Event event) {
        if (event instanceof Event.Entered entered) {
            CallTree call = new CallTree(entered.function().cName());
            open.get(open.size() - 1).calls.add(call);
            open.add(call);
        } else if (event instanceof Event.Returned || event instanceof Event.Threw) {
            open.remove(open.size() - 1);
        }
    }

    /** Reads lines of depth and name; {@code #} begins a comment. The root stands for the file and bears its name. */
    static CallTree ofResource(String resource) {
        CallTree root = new CallTree(resource);
        List<CallTree> open = new ArrayList<>(List.of(root));
        for (String line : lines(resource)) {
            String[] depthAndName = line.split(" ");
            int depth = Integer.parseInt(depthAndName[0]);
            while (open.size() > depth + 1) {
                open.remove(open.size() - 1);
            }
            CallTree call = new CallTree(depthAndName[1]);
            open.get(depth).calls.add(call);
            open.add(call);
        }
        return root;
    }

    /** The names of all trees of C. */
    static List<String> resources() {
        try (Stream<Path> files =
                Files.list(Path.of(CallTree.class.getResource("c").toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("tree-"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a file beside this class in the resources, without comments. */
    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(CallTree.class.getResourceAsStream("c/" + resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the calls of some names and all below them. */
    CallTree without(Predicate<String> unwanted) {
        CallTree copy = new CallTree(name);
        for (CallTree call : calls) {
            if (!unwanted.test(call.name)) {
                copy.calls.add(call.without(unwanted));
            }
        }
        return copy;
    }

    /** The first call of a name, depth first. */
    Optional<CallTree> first(String wanted) {
        for (CallTree call : calls) {
            if (call.name.equals(wanted)) {
                return Optional.of(call);
            }
            Optional<CallTree> below = call.first(wanted);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /** The call itself as the only one of a new root. */
    CallTree alone() {
        return of(List.of(this));
    }

    static CallTree of(List<CallTree> calls) {
        CallTree root = new CallTree("");
        root.calls.addAll(calls);
        return root;
    }

    /** Lines of depth and name, without the root. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        addLines(lines, 0);
        return lines;
    }

    private void addLines(List<String> lines, int depth) {
        for (CallTree call : calls) {
            lines.add(depth + " " + call.name);
            call.addLines(lines, depth + 1);
        }
    }
}
