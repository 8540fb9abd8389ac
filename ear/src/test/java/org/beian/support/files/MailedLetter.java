package org.beian.support.files;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.support.Mails;

/**
 * Mail with a letter attached, as its recipient has both.
 *
 * @param mail subject and text
 * @param letter text of the PDF, without the spaces and ends of lines that its layout adds
 */
public record MailedLetter(String mail, String letter) {

    /** The only letter of a mail. */
    public static MailedLetter of(MimeMessage message) {
        try {
            List<byte[]> letters = new ArrayList<>();
            collect(message.getContent(), letters);
            assertThat(letters).as(Mails.text(message)).hasSize(1);
            return new MailedLetter(Mails.text(message), text(letters.get(0)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Object content, List<byte[]> letters)
            throws MessagingException, IOException {
        if (!(content instanceof Multipart parts)) {
            return;
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("application/pdf")) {
                try (InputStream in = part.getInputStream()) {
                    letters.add(in.readAllBytes());
                }
            }
            collect(part.getContent(), letters);
        }
    }

    /** The text of a PDF without its layout. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
