package org.beian.value;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertion that a text is refused for the reason named. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(String code, ThrowingCallable parse) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(parse)
                .withMessage(code)
                .extracting(InvalidValue::code)
                .isEqualTo(code);
    }
}
