package org.beian.web.page.component;

/**
 * View of an attachment for the tag {@code b:attachments}.
 *
 * @param name file name as uploaded
 * @param purpose purpose of the proof, in the language of the page
 * @param href path of the download from the context root; the server checks who may read it
 * @param image whether a browser shows it as a picture; decided from the content, not the name
 * @param size length in bytes
 */
public record AttachmentLine(String name, String purpose, String href, boolean image, long size) {

    /** Length as shown, in KB rounded up. */
    public long kilobytes() {
        return (size + 1023) / 1024;
    }
}
