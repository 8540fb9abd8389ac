package org.beian.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.letter.LetterText.Fact;
import org.beian.letter.LetterText.Reason;

/** Sample letter, and its text as its reader gets it. */
public final class RenderedLetter {

    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    /** Proof at the foot of the samples. */
    static final LetterProof PROOF =
            new LetterProof(
                    "ABCD-EFGH-IJKL-MNOP-QRST-UVWX",
                    "https://beian.example/public/letter.xhtml",
                    "https://beian.example/public/letter.xhtml?code=ABCD");

    private RenderedLetter() {}

    static LetterText withReasons(List<Reason> reasons) {
        return with(reasons, "可以自收到本通知书之日起60日内申请行政复议。");
    }

    static LetterText withoutRemedy(List<Reason> reasons) {
        return with(reasons, "");
    }

    private static LetterText with(List<Reason> reasons, String remedy) {
        return new LetterText(
                "北京市通信管理局",
                "不予备案通知书",
                "京通管备〔2026〕12号",
                "示例科技有限公司",
                List.of(new Fact("网站", "示例网 example.cn")),
                List.of("现决定不予备案，理由见下。"),
                List.of("《互联网信息服务管理办法》"),
                reasons,
                remedy,
                LocalDate.of(2026, 11, 24),
                "北京市通信管理局",
                ZH);
    }

    static LetterText withReason(String reason) {
        return withReasons(List.of(new Reason(reason, "")));
    }

    static PDDocument open(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = open(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** The text in reading order, as shown. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = open(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static String page(byte[] pdf, int page) throws IOException {
        try (PDDocument document = open(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    /** The text without any white space, for what may be wrapped anywhere. */
    public static String unwrapped(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("\\s", "");
    }
}
