package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every refusal of this package can be read in both languages. */
class InvalidValueTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREDIT_CODE_SYNTAX",
                "CREDIT_CODE_CHECK",
                "CREDIT_CODE_ORGANISATION_CHECK",
                "RESIDENT_ID_SYNTAX",
                "RESIDENT_ID_OLD",
                "RESIDENT_ID_BIRTH_DATE",
                "RESIDENT_ID_CHECK",
                "MOBILE_SYNTAX",
                "OFFICE_PHONE_SYNTAX",
                "EMAIL_SYNTAX",
                "EMAIL_LENGTH",
                "DOMAIN_SYNTAX",
                "DOMAIN_LENGTH",
                "DOMAIN_CHARACTER",
                "DOMAIN_PUNYCODE",
                "DOMAIN_MIXED_SCRIPT",
                "DOMAIN_IS_ADDRESS",
                "DOMAIN_SINGLE_LABEL",
                "FILING_NUMBER_SYNTAX",
                "FILING_NUMBER_PROVINCE",
                "FILING_NUMBER_SERIAL",
                "FILING_NUMBER_WEBSITE",
                "PROVINCE_UNKNOWN",
                "IP_SYNTAX",
                "IP_ZONE",
                "IP_MAPPED",
                "IP_FAMILY",
                "IP_ORDER",
                "IP_PREFIX_LENGTH",
                "IP_PREFIX_HOST_BITS"
            })
    void isWritten(String code) throws IOException {
        for (String language : new String[] {"zh_CN", "en"}) {
            Properties texts = texts(language);
            assertThat(texts.getProperty(code + ".message")).as(code + " " + language).isNotBlank();
            assertThat(texts.getProperty(code + ".suggestion"))
                    .as(code + " " + language)
                    .isNotBlank();
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file =
                InvalidValue.class.getResourceAsStream("Errors_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
