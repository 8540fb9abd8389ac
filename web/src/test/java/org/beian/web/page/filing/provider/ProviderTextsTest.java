package org.beian.web.page.filing.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.filing.mandate.HandOverState;
import org.beian.filing.mandate.ProviderTaskKind;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.RegisterState;
import org.beian.web.page.frame.Texts;
import org.junit.jupiter.api.Test;

/** Tests that the bundle Provider has what the provider's pages ask for. */
class ProviderTextsTest {

    private final ResourceBundle chinese = Texts.of("Provider", Locale.SIMPLIFIED_CHINESE);

    /** Java looks a text up in both bundles: a key must stand in one of them only. */
    @Test
    void sharesNoKeyWithTheBundleFiling() {
        assertThat(chinese.keySet())
                .doesNotContainAnyElementsOf(
                        Texts.of("Filing", Locale.SIMPLIFIED_CHINESE).keySet());
    }

    @Test
    void everyKindAndStateHasAText() {
        for (ProviderTaskKind kind : ProviderTaskKind.values()) {
            assertThat(chinese.containsKey("ProviderTaskKind." + kind)).as("%s", kind).isTrue();
            assertThat(chinese.containsKey("task.what." + kind)).as("%s", kind).isTrue();
        }
        for (AccessEvent.Kind kind : AccessEvent.Kind.values()) {
            assertThat(chinese.containsKey("customer.fact." + kind)).as("%s", kind).isTrue();
        }
        for (HandOverState state : HandOverState.values()) {
            assertThat(chinese.containsKey("HandOverState." + state)).as("%s", state).isTrue();
            assertThat(chinese.containsKey("customer.handOver." + state)).as("%s", state).isTrue();
        }
        for (RegisterState state : RegisterState.values()) {
            assertThat(chinese.containsKey("RegisterState." + state)).as("%s", state).isTrue();
        }
    }
}
