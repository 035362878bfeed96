package org.mqttxray.client.defect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each defect does its harm when it is asked for, and the same run without it shows none. */
class DefectsTest {
    static List<DefectCase> cases() {
        return Stream.of(MessageCases.all(), LineCases.all(), LifeCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aDefectDoesItsHarmAndItsCureDoesNot(DefectCase one) {
        assertEquals(one.cured(), one.withoutIt(), "without the defect");
        assertEquals(one.spoilt(), one.withIt(), "with the defect");
    }

    @Test
    void everyDefectHasACase() {
        Set<Defect> shown = cases().stream().map(DefectCase::defect).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Defect.class), shown);
    }
}
