package org.beian.support.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.support.Api;

/** Decision letter of an application as its reader has it. */
public record IssuedLetter(String text) {

    /** Fetches the letter as its applicant. */
    public static IssuedLetter of(Api applicant, String id) {
        byte[] pdf = applicant.get(Api.FILINGS + "/" + id + "/letter").expect(200).bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new IssuedLetter(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The verification code printed on it. */
    public String code() {
        Matcher printed = Pattern.compile("([A-Z2-7]{4}-){5}[A-Z2-7]{4}").matcher(text);
        assertThat(printed.find()).as(text).isTrue();
        return printed.group();
    }
}
