package org.beian.web.page.component;

import java.time.Instant;
import org.beian.filing.reading.FilingView;

/**
 * View of an attachment for the tag {@code b:attachments}.
 *
 * @param name file name as uploaded
 * @param purpose purpose of the proof, in the language of the page
 * @param href path of the download from the context root; the server checks who may read it
 * @param image whether a browser shows it as a picture; decided from the content, not the name
 * @param size length in bytes
 * @param deletedAt when the content was deleted; null as long as it is there
 * @param reasoned whether the reader gives a reason before it opens
 */
public record AttachmentLine(
        String name,
        String purpose,
        String href,
        boolean image,
        long size,
        Instant deletedAt,
        boolean reasoned) {

    /** The line of an attachment of an application. */
    public static AttachmentLine of(
            FilingView.AttachmentInfo info, String purpose, String href, boolean reasoned) {
        return new AttachmentLine(
                info.fileName(),
                purpose,
                href,
                info.mediaType().startsWith("image/"),
                info.bytes(),
                info.deletedAt(),
                reasoned);
    }

    /** Whether the page shows it as a picture; what takes a reason opens by a link only. */
    public boolean shown() {
        return image && !reasoned;
    }

    /** Length as shown, in KB rounded up. */
    public long kilobytes() {
        return (size + 1023) / 1024;
    }
}
