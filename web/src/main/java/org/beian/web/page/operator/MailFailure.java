package org.beian.web.page.operator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kind of failure of a mail, by what was noted of its last attempt: the answer of the mail server
 * (RFC 5321, RFC 3463) or what kept it from answering. The bundle {@code Operator} has a sentence
 * for each, and what to do.
 */
enum MailFailure {
    /** The mail server did not answer. */
    SERVER_AWAY,
    /** The mail server did not let us sign in, or asks that we do. */
    SIGN_IN_REFUSED,
    ADDRESS_REFUSED,
    MAILBOX_FULL,
    /** The mail server refused it for another reason. */
    MAIL_REFUSED,
    /** The mail server takes it later. */
    LATER,
    /** Each attempt ended with its server. */
    NEVER_FINISHED,
    /** The mail itself could not be made. */
    NOT_MADE;

    private static final Pattern AWAY =
            Pattern.compile(
                    "(?i)connect|unknown smtp host|timed out|could not convert socket|EOF|reading");

    /** Reply code, and the enhanced code behind it where there is one. */
    private static final Pattern REPLY =
            Pattern.compile("(?:^|/ )([45]\\d\\d)[ -](?:[45]\\.(\\d{1,3}\\.\\d{1,3})\\b)?");

    private static final String OWN_SIGN_IN = "53[0458]";
    private static final String ADDRESS = "55[0135]";
    private static final String FULL = "[45]52";

    /**
     * The kind of a failure.
     *
     * @param said as stored with the mail
     */
    static MailFailure of(String said) {
        if (said.equals(NEVER_FINISHED.name())) {
            return NEVER_FINISHED;
        }
        Matcher reply = REPLY.matcher(said);
        if (reply.find()) {
            return of(reply.group(1), reply.group(2) == null ? "" : reply.group(2));
        }
        if (AWAY.matcher(said).find()) {
            return SERVER_AWAY;
        }
        return said.contains("Invalid Addresses") ? ADDRESS_REFUSED : NOT_MADE;
    }

    private static MailFailure of(String code, String detail) {
        if (code.matches(OWN_SIGN_IN)) {
            return SIGN_IN_REFUSED;
        }
        if (detail.equals("2.2") || detail.isEmpty() && code.matches(FULL)) {
            return MAILBOX_FULL;
        }
        if (code.startsWith("4")) {
            return LATER;
        }
        boolean address = detail.startsWith("1.") || detail.equals("2.1");
        return address || detail.isEmpty() && code.matches(ADDRESS)
                ? ADDRESS_REFUSED
                : MAIL_REFUSED;
    }
}
