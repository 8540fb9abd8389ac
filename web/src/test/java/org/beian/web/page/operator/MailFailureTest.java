package org.beian.web.page.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of what is made of the answers of mail servers. */
class MailFailureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Couldn't connect to host, port: localhost, 25; timeout -1 | SERVER_AWAY",
                "Unknown SMTP host: mail.example | SERVER_AWAY",
                "Exception reading response / Read timed out | SERVER_AWAY",
                "Could not convert socket to TLS | SERVER_AWAY",
                "535 5.7.8 Error: authentication failed | SIGN_IN_REFUSED",
                "530 5.7.0 Must issue a STARTTLS command first | SIGN_IN_REFUSED",
                "Invalid Addresses / 550 5.1.1 no such user <…> | ADDRESS_REFUSED",
                "Invalid Addresses / 550 unknown user | ADDRESS_REFUSED",
                "Invalid Addresses / 553 5.1.3 bad syntax | ADDRESS_REFUSED",
                "550 5.2.1 mailbox disabled | ADDRESS_REFUSED",
                "Invalid Addresses | ADDRESS_REFUSED",
                "552 5.2.2 over quota | MAILBOX_FULL",
                "452 4.2.2 over quota | MAILBOX_FULL",
                "552 too much mail | MAILBOX_FULL",
                "550 5.7.1 rejected as spam | MAIL_REFUSED",
                "554 5.7.1 rejected | MAIL_REFUSED",
                "554 no | MAIL_REFUSED",
                "451 4.3.2 please try again later | LATER",
                "Invalid Addresses / 450 4.7.1 greylisted | LATER",
                "NEVER_FINISHED | NEVER_FINISHED",
                "EMAIL_INVALID | NOT_MADE",
                "IllegalStateException | NOT_MADE"
            })
    void tellsTheKindOfAFailureByWhatWasSaid(String said, MailFailure kind) {
        assertThat(MailFailure.of(said)).isEqualTo(kind);
    }
}
