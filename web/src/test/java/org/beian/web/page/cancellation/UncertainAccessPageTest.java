package org.beian.web.page.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.beian.cancellation.revival.UncertainAccess;
import org.beian.cancellation.revival.UncertainAccessReading;
import org.beian.cancellation.revival.UncertainAccessState;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of what the page of an access that is judged says is to be done next. */
@Clause("15.4")
class UncertainAccessPageTest {

    private static final String NUMBER = "京ICP备2026000007号-1";

    private static UncertainAccessPage page(UncertainAccessState state, RegisterState access) {
        UncertainAccess one =
                new UncertainAccess() {
                    @Override
                    public Long id() {
                        return 7L;
                    }

                    @Override
                    public UncertainAccessState state() {
                        return state;
                    }

                    @Override
                    public String filingNumber() {
                        return NUMBER;
                    }
                };
        UncertainAccessPage page = new UncertainAccessPage();
        page.id = "7";
        page.reading =
                new UncertainAccessReading() {
                    @Override
                    public UncertainAccess show(Long id) {
                        return one;
                    }

                    @Override
                    public Given given(Long id) {
                        return new Given(
                                1L,
                                List.of("203.0.113.7", "203.0.113.9"),
                                Instant.EPOCH,
                                access,
                                List.of());
                    }
                };
        page.words =
                new RegisterWords() {
                    @Override
                    public Locale locale() {
                        return Locale.SIMPLIFIED_CHINESE;
                    }
                };
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, ACTIVE, 请核实该接入是否在用：不再使用的，予以终止；仍在使用的，予以保留。",
        "OPEN, CANCELLED, 该接入已另行终止，或者随备案转到其他编号，无须办理。",
        "KEPT, ACTIVE, 接入继续有效；情况有变的，仍可以终止。",
        "KEPT, CANCELLED, 该接入已另行终止，或者随备案转到其他编号，无须办理。",
        "ENDED, CANCELLED, 已决定终止接入，救济途径见决定书；仍需使用的，由主办者申请新增接入。"
    })
    void saysWhatIsToBeDone(UncertainAccessState state, RegisterState access, String said) {
        UncertainAccessPage page = page(state, access);
        assertThat(page.getTitle()).isEqualTo("待核实的接入 " + NUMBER);
        assertThat(page.getNextStep()).isEqualTo(said);
        assertThat(page.isInForce()).isEqualTo(access == RegisterState.ACTIVE);
        assertThat(page.getAddresses()).isEqualTo("203.0.113.7、203.0.113.9");
    }
}
