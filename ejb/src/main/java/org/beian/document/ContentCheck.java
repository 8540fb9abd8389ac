package org.beian.document;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.beian.law.RequestRejected;

/**
 * Check of an upload by its content: it refuses all but JPEG, PNG and PDF, and what is dangerous to
 * show.
 */
final class ContentCheck {

    private static final Set<String> ACCEPTED =
            Set.of("image/jpeg", "image/png", "application/pdf");
    private static final Tika TIKA = new Tika();

    private ContentCheck() {}

    /**
     * @param maxBytes largest size
     * @param maxPixels largest number of pixels of an image; read from its header, nothing is
     *     decoded
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_TOO_LARGE} when it is too large or
     *     has too many pixels
     * @throws AttachmentRefused when it is empty, broken or of another type
     */
    static CheckedContent check(byte[] content, int maxBytes, long maxPixels) {
        if (content.length > maxBytes) {
            throw DocumentRefusal.ATTACHMENT_TOO_LARGE.of("BYTES", maxBytes);
        }
        String type = content.length == 0 ? "" : TIKA.detect(content);
        if (!ACCEPTED.contains(type)) {
            throw new AttachmentRefused("TYPE", type.isEmpty() ? "-" : type);
        }
        if ("application/pdf".equals(type)) {
            PdfCheck.requireInert(content);
        } else if (pixels(content) > maxPixels) {
            throw DocumentRefusal.ATTACHMENT_TOO_LARGE.of("PIXELS", maxPixels);
        }
        return new CheckedContent(
                type, content.clone(), Hashing.sha256().hashBytes(content).toString());
    }

    private static long pixels(byte[] content) {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new AttachmentRefused("IMAGE", "broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels < 1) {
                    throw new AttachmentRefused("IMAGE", "broken");
                }
                return pixels;
            } finally {
                reader.dispose();
            }
        } catch (AttachmentRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // a reader of images answers a broken header in many ways
            throw new AttachmentRefused("IMAGE", "broken");
        }
    }
}
