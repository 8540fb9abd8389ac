package org.beian.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.letter.LetterText.Reason;

/**
 * PDF rendering of a letter as an official document: A4, the Chinese font embedded as a subset, the
 * text extractable, and nothing in it but the letter's content (B5). Thread-safe; usable without a
 * container.
 */
@ApplicationScoped
public class LetterPdf {

    /**
     * The letter as PDF. Text is shown literally; characters that the font lacks appear as 〓,
     * control and format characters do not appear.
     *
     * @param proof printed at the foot of the last page
     */
    public byte[] render(LetterText letter, LetterProof proof) {
        LetterWording words = new LetterWording(letter.locale());
        OfficialPageFormat.About about =
                new OfficialPageFormat.About(
                        letter.title() + " " + letter.letterNumber(),
                        letter.letterNumber(),
                        letter.signer(),
                        letter.date());
        return OfficialPageFormat.print(
                about,
                words,
                (document, writer) ->
                        write(letter, proof, words, new LetterLayout(document, writer, words)));
    }

    private static void write(
            LetterText letter, LetterProof proof, LetterWording words, LetterLayout sheet) {
        sheet.letterhead(letter.letterhead(), letter.letterNumber());
        sheet.title(letter.title());
        sheet.addressee(words.text("label.addressee", letter.addressee()));
        List<String> paragraphs = letter.paragraphs();
        paragraphs.stream().limit(1).forEach(sheet::text);
        sheet.facts(letter.facts());
        writeReasons(letter.reasons(), words, sheet);
        paragraphs.stream().skip(1).forEach(sheet::text);
        writeBasis(letter, words, sheet);
        sheet.signature(letter.signer(), words.date(letter.date()));
        sheet.proof(proof);
    }

    /** Basis and remedy, the last of which is on the page of the signature. */
    private static void writeBasis(LetterText letter, LetterWording words, LetterLayout sheet) {
        String basis = String.join("\n", letter.legalBasis());
        boolean last = letter.remedy().isBlank();
        if (!basis.isEmpty() && last) {
            sheet.closing(words.text("label.basis"), basis);
        } else if (!basis.isEmpty()) {
            sheet.heading(words.text("label.basis"));
            sheet.text(basis);
        }
        if (!last) {
            sheet.closing(words.text("label.remedy"), letter.remedy());
        }
    }

    private static void writeReasons(
            List<Reason> reasons, LetterWording words, LetterLayout sheet) {
        if (reasons.isEmpty()) {
            return;
        }
        sheet.heading(words.text("label.reasons"));
        int number = 0;
        for (Reason reason : reasons) {
            number++;
            String text = words.text("label.reason", number, reason.text().strip());
            String clause = ClauseCitation.of(reason.clause().strip(), words);
            sheet.text(clause.isEmpty() ? text : text + words.text("label.clause", clause));
        }
    }
}
