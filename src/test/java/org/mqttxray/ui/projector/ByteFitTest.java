package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of a packet for which there is room: each byte is 50 wide, a sign that there is more 76. */
class ByteFitTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # bytes    , framed, room, from and bytes shown
            1 1 2 6    , 0     , 520 , 0 [1 1 2 6]
            1 1 2 6 75 , 0     , 820 , 0 [1 1 2 6 4]
            1 1 2 6 6  , 0     , 800 , 0 [1 1 2 6 3]
            75         , 0     , 1000, 0 [18]
            4          , 0     , 195 , 0 [1]
            4 30 4     , 0     , 700 , 0 [4 4 4]
            """)
    void asManyAsPossible(String bytes, int framed, double room, String shown) {
        List<ByteFit.Size> sizes = Stream.of(bytes.split(" "))
                .mapToInt(Integer::parseInt)
                .mapToObj(size -> new ByteFit.Size(size, size * 50, 50 + ByteFit.MORE))
                .toList();
        ByteFit.Fit fit = new ByteFit(sizes, 50, 5, room).around(framed);
        assertEquals(shown, fit.from() + " " + fit.shown().toString().replace(",", ""));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void neverAreOneOrTwoLeftOut(int framed) {
        List<ByteFit.Size> sizes = Stream.of(1, 1, 2, 6, 20)
                .map(size -> new ByteFit.Size(size, size * 50, 50 + ByteFit.MORE))
                .toList();
        for (int room = 500; room < 1600; room += 10) {
            ByteFit.Fit fit = new ByteFit(sizes, 50, 5, room).around(framed);
            int before = bytes(sizes.subList(0, fit.from()));
            int after = bytes(sizes.subList(fit.to(), sizes.size()));
            assertEquals(false, before == 1 || before == 2 || after == 1 || after == 2, room + ": " + fit);
            for (int i = 0; i < fit.shown().size(); i++) {
                int hidden = sizes.get(fit.from() + i).bytes() - fit.shown().get(i);
                assertEquals(false, hidden == 1 || hidden == 2, room + ": " + fit);
            }
        }
    }

    private static int bytes(List<ByteFit.Size> sizes) {
        return sizes.stream().mapToInt(ByteFit.Size::bytes).sum();
    }
}
