package org.beian.letter;

import com.ibm.icu.text.BreakIterator;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;
import java.util.Locale;

/**
 * Line breaking by Unicode UAX 14: no punctuation at the start of a line, no opening bracket at its
 * end. For one document in one thread.
 */
final class LineBreaks implements SplitCharacter {

    private final BreakIterator breaks;
    private char[] known;

    LineBreaks(Locale locale) {
        breaks = BreakIterator.getLineInstance(locale);
    }

    @Override
    public boolean isSplitCharacter(
            int start, int current, int end, char[] text, PdfChunk[] chunks) {
        // the writer asks for each character of the same array in turn
        if (text != known) {
            breaks.setText(new String(text));
            known = text;
        }
        return breaks.isBoundary(current + 1);
    }
}
