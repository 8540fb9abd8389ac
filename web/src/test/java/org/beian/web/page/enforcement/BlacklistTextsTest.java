package org.beian.web.page.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.enforcement.blacklist.BlacklistPhase;
import org.beian.filing.blacklist.BasisKind;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

/** Test that the pages of the blacklist have words for whatever they show. */
class BlacklistTextsTest {

    private final ResourceBundle chinese = Texts.of("Blacklist", Locale.SIMPLIFIED_CHINESE);

    @Test
    void everyKindBasisStateAndPhaseHasAText() {
        Stream.<Enum<?>[]>of(
                        BlacklistKind.values(),
                        BasisKind.values(),
                        BlacklistState.values(),
                        BlacklistPhase.values())
                .flatMap(Stream::of)
                .map(each -> each.getDeclaringClass().getSimpleName() + "." + each.name())
                .forEach(key -> assertThat(chinese.containsKey(key)).as(key).isTrue());
        for (BlacklistState state : BlacklistState.values()) {
            assertThat(chinese.containsKey("blacklist.next." + state)).as("%s", state).isTrue();
        }
        for (BasisKind basis : BasisKind.values()) {
            assertThat(chinese.containsKey("blacklist.on." + basis)).as("%s", basis).isTrue();
        }
    }
}
