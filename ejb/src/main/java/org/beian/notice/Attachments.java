package org.beian.notice;

import java.util.Locale;

/** Gives the files that go with mails: implemented where letters are known. */
public interface Attachments {

    /** The letter as it is sent. */
    File letter(long letterId, Locale locale);

    /**
     * @param name file name with its ending, without a path
     * @param type MIME type
     */
    record File(String name, String type, byte[] content) {}
}
