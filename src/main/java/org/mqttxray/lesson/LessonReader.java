package org.mqttxray.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads lesson folders. Nothing outside a folder is read, and whatever is in it ends in a lesson or in problems. */
public final class LessonReader {
    /** The English file. */
    public static final String ENGLISH = "lesson.en.md";
    /** The Chinese file. */
    public static final String CHINESE = "lesson.zh.md";

    static final String FOLDER_NAME = "\\d{2}-[a-z0-9][a-z0-9-]{0,39}";

    private final Set<String> programs;

    /**
     * A reader.
     *
     * @param programs the names of the programs that there are
     */
    public LessonReader(Set<String> programs) {
        this.programs = Set.copyOf(programs);
    }

    /**
     * What became of a folder.
     *
     * @param folder which
     * @param lesson the lesson, if nothing is wrong with it
     * @param problems what is wrong, else; by file and line
     */
    public record Reading(Path folder, Optional<Lesson> lesson, List<Problem> problems) {}

    /** Reads the lessons of a folder of folders, by name; a folder that is not there has none. Read it again to see new ones. */
    public List<Reading> readAll(Path lessons) {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> children = Files.list(lessons)) {
            children.filter(Files::isDirectory)
                    .filter(child -> !name(child).startsWith("."))
                    .forEach(folders::add);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
        return folders.stream().sorted().map(this::read).toList();
    }

    /** Reads one lesson. */
    public Reading read(Path folder) {
        Problems ofFolder = new Problems(name(folder));
        if (!name(folder).matches(FOLDER_NAME)) {
            ofFolder.add(0, Fault.FOLDER_NAME, name(folder));
        }
        Problems english = new Problems(ENGLISH);
        Problems chinese = new Problems(CHINESE);
        Optional<Edition> en = edition(folder, ENGLISH, english);
        Optional<Edition> zh = edition(folder, CHINESE, chinese);
        if (en.isPresent() && zh.isPresent() && english.none() && chinese.none()) {
            Comparison.compare(en.get(), zh.get(), chinese);
        }
        List<Problem> problems = new ArrayList<>(ofFolder.inOrder());
        problems.addAll(english.inOrder());
        problems.addAll(chinese.inOrder());
        Optional<Lesson> lesson = problems.isEmpty()
                ? Optional.of(new Lesson(folder, en.orElseThrow(), zh.orElseThrow()))
                : Optional.empty();
        return new Reading(folder, lesson, List.copyOf(problems));
    }

    /** What could be better in the files of a lesson that is right: those that are not UTF-8, which other programs may misread. */
    public List<Problem> advice(Path folder) {
        List<Problem> advice = new ArrayList<>();
        for (String file : List.of(ENGLISH, CHINESE)) {
            Problems problems = new Problems(file);
            SourceText.encoding(folder, file)
                    .filter(encoding -> encoding != Encoding.UTF_8)
                    .ifPresent(encoding -> problems.add(0, encoding == Encoding.UTF_16 ? Fault.UTF_16 : Fault.GBK));
            advice.addAll(problems.inOrder());
        }
        return List.copyOf(advice);
    }

    private Optional<Edition> edition(Path folder, String file, Problems problems) {
        return SourceText.read(folder, file, problems)
                .flatMap(text -> new EditionReader(folder, file, programs, problems).read(text));
    }

    static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
