package org.beian.notice;

import java.util.Locale;

/**
 * Source of the files attached to mails; declared here, implemented in the package {@code letter}.
 */
public interface MailAttachments {

    /** The letter as it is sent. */
    File letter(long letterId, Locale locale);

    /**
     * File attached to a mail.
     *
     * @param name file name with its ending, without a path
     * @param type MIME type
     */
    record File(String name, String type, byte[] content) {}
}
