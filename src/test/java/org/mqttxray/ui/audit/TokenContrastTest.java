package org.mqttxray.ui.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.ui.theme.Token;

/** The colours of both themes can be read. */
class TokenContrastTest {
    @Test
    void allTextsCanBeReadInBothThemes() {
        List<String> problems = TokenContrast.ofWindow().stream()
                .flatMap(theme -> theme.problems().stream())
                .toList();
        assertEquals(List.of(), problems);
    }

    @Test
    void bothThemesHaveAllTokens() {
        List<Token> missing = TokenContrast.ofWindow().stream()
                .flatMap(theme -> theme.missing().stream())
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void aTokenThatIsLeftOutIsFound() {
        String css = TokenContrast.stylesheet().replace("-sofa: #9AA9C4;", "");
        assertEquals(List.of(Token.SOFA), TokenContrast.of(css).get(0).missing());
    }

    @Test
    void aFaintTextIsFound() {
        String css = TokenContrast.stylesheet().replace("-on-accent: #FFFFFF;", "-on-accent: #4250C5;");
        assertEquals(
                List.of("light: ON_ACCENT on ACCENT has 1.00, 3.50 too little"),
                TokenContrast.of(css).get(0).problems());
    }
}
